using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk.View;

/// <summary>Whose picture the desk's camera takes.</summary>
/// <param name="Live">The key of the live picture's name.</param>
/// <param name="Still">The key of the name of a picture that was taken.</param>
/// <param name="Path">Ends the picture's address.</param>
/// <param name="Focus">The name by which focus is sent to its button.</param>
/// <param name="CanBeGivenUp">Whether the case goes on without the picture.</param>
/// <param name="Document">Of a document: which.</param>
public sealed record CameraSubject(string Live, string Still, string Path, string Focus, bool CanBeGivenUp, EvidenceKind? Document = null)
{
    /// <summary>旅客.</summary>
    public static CameraSubject Traveller { get; } = new("Photo.Live", "Photo.Still", "live-picture", "photo", CanBeGivenUp: true);

    /// <summary>监护人.</summary>
    public static CameraSubject Guardian { get; } = new("Guardian.Live", "Guardian.Still", "guardian-picture", "guardian-photo", CanBeGivenUp: true);

    /// <summary>A document that was seen.</summary>
    public static CameraSubject Of(EvidenceKind kind) => new("Evidence.Live", "Evidence.Still", $"evidence-picture/{kind}", "document-photo", CanBeGivenUp: false, kind);

    /// <summary>The picture that a case has of it; null where none was taken or given up.</summary>
    public LivePictureView? Picture(CaseView view) => Path switch
    {
        "live-picture" => view.LivePicture,
        "guardian-picture" => view.Guardian?.LivePicture,
        _ => LivePictureView.Of(PictureSource.Camera, view.Documents.FirstOrDefault(document => document.Kind == Document)?.PictureAt),
    };
}
