using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy;

/// <summary>How the register answered.</summary>
public enum RegisterOutcome
{
    /// <summary>There is a record.</summary>
    Found,

    /// <summary>There is none.</summary>
    NotFound,

    /// <summary>There was no answer.</summary>
    Unavailable,
}

/// <summary>What the policy wants to know of the register's answer. An absent member of a found record counts as its worst value.</summary>
public sealed record RegisterFacts
{
    /// <summary>How it answered; the other members mean something only where it is <see cref="RegisterOutcome.Found"/>.</summary>
    public required RegisterOutcome Outcome { get; init; }

    /// <summary>The registered name.</summary>
    public PersonName? Name { get; init; }

    /// <summary>The registered sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>民族 as registered (R-AE-02).</summary>
    public EthnicGroup? EthnicGroup { get; init; }

    /// <summary>户籍所在地 as registered (R-AE-02).</summary>
    public string? HouseholdPlace { get; init; }

    /// <summary>证件状态.</summary>
    public CardStatus? Card { get; init; }

    /// <summary>The day of the photo; null where there is none.</summary>
    public DateOnly? PhotoTakenOn { get; init; }

    /// <summary>户口迁移中.</summary>
    public bool? InTransfer { get; init; }

    /// <summary>Registered as deceased.</summary>
    public bool? Deceased { get; init; }

    /// <summary>A wanted person.</summary>
    public bool? Wanted { get; init; }

    /// <summary>A travel or credit restriction.</summary>
    public bool? TravelRestriction { get; init; }

    /// <summary>How it answered and no more: a text made by accident tells neither a person nor what R-C-12 keeps quiet.</summary>
    public override string ToString() => Outcome.ToString();

    /// <summary>The facts of an answer.</summary>
    public static RegisterFacts From(RegisterAnswer answer) => answer switch
    {
        RegisterAnswer.Found(var record, _) => From(record),
        RegisterAnswer.NotFound => new RegisterFacts { Outcome = RegisterOutcome.NotFound },
        _ => new RegisterFacts { Outcome = RegisterOutcome.Unavailable },
    };

    /// <summary>The facts of a record that was found.</summary>
    public static RegisterFacts From(CitizenRecord record) => new()
    {
        Outcome = RegisterOutcome.Found, Name = record.Name, Sex = record.Sex, EthnicGroup = record.EthnicGroup, HouseholdPlace = record.HouseholdPlace, Card = record.Card, PhotoTakenOn = record.PhotoTakenOn,
        InTransfer = record.InTransfer, Deceased = record.Deceased, Wanted = record.Wanted, TravelRestriction = record.TravelRestriction,
    };
}
