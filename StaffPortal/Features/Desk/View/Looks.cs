using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.Desk.View;

/// <summary>How a state is drawn: its class and its mark. The word comes from the resources.</summary>
/// <param name="State">Class of <c>portal.css</c>.</param>
/// <param name="Icon">As in <see cref="Components.IconPaths"/>.</param>
public readonly record struct Look(string State, string Icon)
{
    /// <summary>Waiting.</summary>
    public static Look Waiting => new("wait", "ring");

    /// <summary>Done, granted, right.</summary>
    public static Look Granted => new("grant", "ok");

    /// <summary>Of an effect.</summary>
    public static Look Of(Effect effect) => effect switch
    {
        Effect.Note => new("note", "info"),
        Effect.Review => new("review", "shield"),
        Effect.Ask => new("ask", "plus"),
        Effect.Refuse => new("refuse", "no"),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect without a look."),
    };

    /// <summary>Of a verdict.</summary>
    public static Look Of(Verdict verdict) => verdict switch
    {
        Verdict.Grant => Granted,
        Verdict.Review => Of(Effect.Review),
        Verdict.Ask => Of(Effect.Ask),
        Verdict.Refuse => Of(Effect.Refuse),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a look."),
    };

    /// <summary>Of one part of the number.</summary>
    public static Look Of(DraftPart part) => part switch
    {
        DraftPart.Right => Granted,
        DraftPart.Wrong => Of(Effect.Refuse),
        DraftPart.Unfinished => Waiting,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a look."),
    };

    /// <summary>Of a certificate in the books; <paramref name="expired"/> tells that its time has run out.</summary>
    public static Look Of(CertificateState state, bool expired) => state switch
    {
        CertificateState.Issued when expired => new("wait", "clock"),
        CertificateState.Issued => Granted,
        CertificateState.Voided => Of(Effect.Refuse),
        CertificateState.Replaced => new("wait", "redo"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a look."),
    };
}
