using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>Whether the reference of a live check may be believed (R-RE-03).</summary>
public enum ReferenceOutcome
{
    /// <summary>The live-check service does not know it.</summary>
    Unknown,

    /// <summary>It was made for another person.</summary>
    OtherPerson,

    /// <summary>It served once already.</summary>
    Used,

    /// <summary>It was made after now.</summary>
    FromFuture,

    /// <summary>It was made too long ago.</summary>
    TooOld,

    /// <summary>None of these.</summary>
    Believed,
}

/// <summary>
/// What is known of a live check's reference, from the live-check service and from the books; what the front end says of it is not asked.
/// A member nobody supplied counts at its worst.
/// </summary>
public sealed record LiveCheckReference
{
    /// <summary>For whom the service made the check.</summary>
    public CitizenIdNumber? Person { get; init; }

    /// <summary>How the check went, as the service tells it.</summary>
    public LiveCheck? Result { get; init; }

    /// <summary>When the check was made, as the service tells it.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>Whether the books have it already, for whatever purpose.</summary>
    public bool? IsUsed { get; init; }

    /// <summary>The first thing against it, in the order of the outcomes; believed where there is none.</summary>
    /// <param name="reference">What is known; null where the service does not know it.</param>
    /// <param name="traveller">Whom the certificate names. One may apply for another: then it is the other who does the live check (R-RE-12).</param>
    /// <param name="at">Now.</param>
    /// <param name="edition">Whose age: exactly that old is too old.</param>
    public static ReferenceOutcome Judge(LiveCheckReference? reference, CitizenIdNumber traveller, DateTimeOffset at, PolicyEdition edition)
    {
        if (reference is null) return ReferenceOutcome.Unknown;
        if (reference.Person != traveller) return ReferenceOutcome.OtherPerson;
        if (reference.IsUsed is not false) return ReferenceOutcome.Used;
        if (reference.MadeAt > at) return ReferenceOutcome.FromFuture;
        return at - reference.MadeAt < edition.LiveCheckReferenceLife ? ReferenceOutcome.Believed : ReferenceOutcome.TooOld;
    }

    /// <summary>The fact for the policy: the result of a reference that is believed; with any other no live check was made.</summary>
    /// <param name="reference">What is known; null where the service does not know it.</param>
    /// <param name="traveller">Whom the certificate names.</param>
    /// <param name="at">Now.</param>
    /// <param name="edition">Whose age.</param>
    public static LiveCheck Fact(LiveCheckReference? reference, CitizenIdNumber traveller, DateTimeOffset at, PolicyEdition edition) =>
        Judge(reference, traveller, at, edition) is ReferenceOutcome.Believed ? reference?.Result ?? LiveCheck.NotDone : LiveCheck.NotDone;

    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(LiveCheckReference);
}
