using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>What a guardian is to the child (与旅客关系).</summary>
public enum GuardianRelation
{
    /// <summary>父亲.</summary>
    Father,

    /// <summary>母亲.</summary>
    Mother,

    /// <summary>其他监护人.</summary>
    Other,
}

/// <summary>Who came with a child, as a case stores it (R-S-01): looked up and compared like a traveller. His pictures stand beside the case's own.</summary>
public sealed record GuardianContent
{
    /// <summary>Most characters of a telephone number.</summary>
    public const int LongestPhone = 20;

    /// <summary>The full number, normalised.</summary>
    public required string Number { get; init; }

    /// <summary>How the register answered.</summary>
    public required RegisterOutcome Register { get; init; }

    /// <summary>The record, where there is one.</summary>
    public RecordContent? Record { get; init; }

    /// <summary>When the register was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Where his live picture came from; null where none was taken or given up yet.</summary>
    public PictureSource? LivePicture { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? LivePictureAt { get; init; }

    /// <summary>The officer's comparison.</summary>
    public PhotoComparison Comparison { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? ComparedAt { get; init; }

    /// <summary>What he is to the child, where he said it.</summary>
    public GuardianRelation? Relation { get; init; }

    /// <summary>Where he can be reached, where he said it (R-S-02); for the stub alone.</summary>
    public string? Phone { get; init; }

    /// <summary>The first thing that is wrong; none where he is verified.</summary>
    /// <param name="traveller">The child's number; null where it has none.</param>
    /// <param name="today">The day in Shanghai.</param>
    /// <param name="edition">Whose age.</param>
    public GuardianFault Fault(CitizenIdNumber? traveller, DateOnly today, PolicyEdition edition)
    {
        var number = CitizenIdNumber.Stored(Number);
        var register = Record is null ? new RegisterFacts { Outcome = Register } : RegisterFacts.From(Record.ToRecord(number));
        return new Guardian(number, register, Comparison).Fault(traveller, today, edition);
    }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(GuardianContent);
}
