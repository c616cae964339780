using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>Who came with a child, as the desk shows him. Personal data: lives as long as the screen that shows it.</summary>
public sealed record GuardianView
{
    /// <summary>The full number.</summary>
    public required string Number { get; init; }

    /// <summary>The name by the register; null where it has no record.</summary>
    public string? Name { get; init; }

    /// <summary>Completed years.</summary>
    public required int AgeYears { get; init; }

    /// <summary>户籍所在地 by the register.</summary>
    public string? HouseholdPlace { get; init; }

    /// <summary>How the register answered.</summary>
    public required RegisterOutcome Register { get; init; }

    /// <summary>When the register was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The day of the register photo; null where there is none.</summary>
    public DateOnly? RegisterPhotoTakenOn { get; init; }

    /// <summary>His live picture, where one was taken or given up.</summary>
    public LivePictureView? LivePicture { get; init; }

    /// <summary>The officer's comparison.</summary>
    public required PhotoComparison Comparison { get; init; }

    /// <summary>What he is to the child.</summary>
    public GuardianRelation? Relation { get; init; }

    /// <summary>Where he can be reached.</summary>
    public string? Phone { get; init; }

    /// <summary>What is wrong; none where he is verified.</summary>
    public required GuardianFault Fault { get; init; }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(GuardianView);

    /// <summary>The guardian of a case; null where none was looked up.</summary>
    internal static GuardianView? Of(CaseContent content, PolicyEdition edition, DateOnly today) => content.Guardian is not { } guardian ? null : new GuardianView
    {
        Number = guardian.Number, Name = guardian.Record?.Name, AgeYears = Domain.Identity.CitizenIdNumber.Stored(guardian.Number).AgeOn(today),
        HouseholdPlace = guardian.Record?.HouseholdPlace, Register = guardian.Register, AskedAt = guardian.AskedAt, RegisterPhotoTakenOn = guardian.Record?.PhotoTakenOn,
        LivePicture = LivePictureView.Of(guardian.LivePicture, guardian.LivePictureAt), Comparison = guardian.Comparison, Relation = guardian.Relation,
        Phone = guardian.Phone, Fault = guardian.Fault(content.CitizenNumber, today, edition),
    };
}
