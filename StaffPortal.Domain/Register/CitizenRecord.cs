using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Register;

/// <summary>One resident as the citizen register (人口信息库) answers. Personal data.</summary>
public sealed record CitizenRecord
{
    /// <summary>The number that was asked for.</summary>
    public required CitizenIdNumber Number { get; init; }

    /// <summary>姓名.</summary>
    public required PersonName Name { get; init; }

    /// <summary>性别 as registered; may disagree with the number (R-ID-03).</summary>
    public required Sex Sex { get; init; }

    /// <summary>民族.</summary>
    public required EthnicGroup EthnicGroup { get; init; }

    /// <summary>户籍所在地, at most 200 characters.</summary>
    public required string HouseholdPlace { get; init; }

    /// <summary>证件状态.</summary>
    public required CardStatus Card { get; init; }

    /// <summary>The day that the card was reported lost, where the register says one.</summary>
    public DateOnly? CardReportedLostOn { get; init; }

    /// <summary>The last day of the card's validity, where the register says one.</summary>
    public DateOnly? CardValidUntil { get; init; }

    /// <summary>The day of the register photo; null where there is no photo (R-C-08).</summary>
    public DateOnly? PhotoTakenOn { get; init; }

    /// <summary>户口迁移中 (R-C-09).</summary>
    public bool InTransfer { get; init; }

    /// <summary>R-C-06.</summary>
    public bool Deceased { get; init; }

    /// <summary>R-C-12: never shown, hinted at or logged.</summary>
    public bool Wanted { get; init; }

    /// <summary>R-C-11.</summary>
    public bool TravelRestriction { get; init; }

    /// <summary>The masked number only.</summary>
    public override string ToString() => Number.Masked;
}
