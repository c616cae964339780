using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Records that there is no live picture: a broken camera does not stop a traveller, and the trail knows it.</summary>
public sealed class GoOnWithoutPicture(TakeLivePicture pictures)
{
    /// <summary>Records it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken) =>
        pictures.GiveUpAsync(requestId, caseId, officer, cancellationToken);
}
