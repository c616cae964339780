using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>How a state is drawn: its class and its mark. The word comes from the resources.</summary>
/// <param name="State">Class of <c>portal.css</c>.</param>
/// <param name="Icon">As in <see cref="Components.IconPaths"/>.</param>
public readonly record struct PolicyLook(string State, string Icon)
{
    /// <summary>Of a verdict.</summary>
    public static PolicyLook Of(Verdict verdict) => verdict switch
    {
        Verdict.Grant => new("grant", "ok"),
        Verdict.Review => new("review", "shield"),
        Verdict.Ask => new("ask", "plus"),
        Verdict.Refuse => new("refuse", "no"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a look."),
    };

    /// <summary>Of an effect.</summary>
    public static PolicyLook Of(Effect effect) => effect switch
    {
        Effect.Note => new("note", "info"),
        Effect.Review => Of(Verdict.Review),
        Effect.Ask => Of(Verdict.Ask),
        Effect.Refuse => Of(Verdict.Refuse),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect without a look."),
    };

    /// <summary>The mark of an approved edition.</summary>
    public static string IconOf(EditionStanding standing) => standing switch
    {
        EditionStanding.InForce => "ok",
        EditionStanding.ToCome => "clock",
        EditionStanding.Past => "ring",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without a mark."),
    };
}
