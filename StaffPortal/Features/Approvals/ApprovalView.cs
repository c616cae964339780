using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Approvals;

/// <summary>A case as a supervisor looks at it, in full. Personal data: lives as long as the screen that shows it.</summary>
public sealed record ApprovalView
{
    /// <summary>The approval that is asked for.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case; part of its pictures' addresses.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>事由.</summary>
    public required LookUpPurpose Purpose { get; init; }

    /// <summary>The full number.</summary>
    public required string Number { get; init; }

    /// <summary>The name, of the record or of a document; null where neither tells one.</summary>
    public string? Name { get; init; }

    /// <summary>性别.</summary>
    public required Sex Sex { get; init; }

    /// <summary>民族, where it is known.</summary>
    public EthnicGroup? EthnicGroup { get; init; }

    /// <summary>Completed years.</summary>
    public required int Age { get; init; }

    /// <summary>户籍所在地, where it is known.</summary>
    public string? HouseholdPlace { get; init; }

    /// <summary>How the register answered.</summary>
    public required RegisterOutcome Register { get; init; }

    /// <summary>The day of the register photo; null where there is none.</summary>
    public DateOnly? RegisterPhotoTakenOn { get; init; }

    /// <summary>When the live picture was taken; null where there is none.</summary>
    public DateTimeOffset? LivePictureAt { get; init; }

    /// <summary>The pictures that there are, by kind.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    /// <summary>What the officer found in comparing.</summary>
    public required PhotoComparison Comparison { get; init; }

    /// <summary>The features that he marked.</summary>
    public required IReadOnlyDictionary<ComparisonPoint, PointMark> Points { get; init; }

    /// <summary>The documents seen.</summary>
    public required IReadOnlyList<EvidenceSeen> Evidence { get; init; }

    /// <summary>How many questions of the oral check were answered, and how many of them right; null where none was asked.</summary>
    public (int Right, int Asked)? OralCheck { get; init; }

    /// <summary>The flight, where one was recorded.</summary>
    public FlightContent? Flight { get; init; }

    /// <summary>What the policy says.</summary>
    public required Decision Decision { get; init; }

    /// <summary>What is to be approved.</summary>
    public required IReadOnlyCollection<ReasonCode> Codes { get; init; }

    /// <summary>Who sent it, by name and number.</summary>
    public required string Officer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => $"Approval {Id:N}";
}
