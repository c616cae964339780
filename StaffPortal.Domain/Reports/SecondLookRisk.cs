using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;

namespace StaffPortal.Domain.Reports;

/// <summary>What makes a compared case worth a second look more than another. It says nothing of the officer: who compared is no part of it.</summary>
public sealed record SecondLookRisk
{
    /// <summary>Years from which on a register photo is old.</summary>
    public const int OldPhotoYears = 10;

    /// <summary>Under it a comparison was quick.</summary>
    public static readonly TimeSpan Quick = TimeSpan.FromSeconds(4);

    /// <summary>What the officer said.</summary>
    public required PhotoComparison Comparison { get; init; }

    /// <summary>Whether he marked a feature as in doubt.</summary>
    public bool PointInDoubt { get; init; }

    /// <summary>What kind of case.</summary>
    public required CaseCategory Category { get; init; }

    /// <summary>From the live picture to the comparison; null where that is not known.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>Whether it was by night.</summary>
    public bool Night { get; init; }

    /// <summary>Completed years of the register photo on the day of the case; null where that is not known.</summary>
    public int? PhotoYears { get; init; }

    /// <summary>Whether a sheet was printed once more.</summary>
    public bool Reprinted { get; init; }

    /// <summary>How the certificate stands; null where there is none.</summary>
    public CertificateState? Standing { get; init; }

    /// <summary>Whether it is marked as fraud.</summary>
    public bool Fraud { get; init; }

    /// <summary>How much more likely than the plainest case it is drawn; at least 1.</summary>
    public int Weight =>
        1
        + (Comparison is PhotoComparison.Doubtful || PointInDoubt ? 3 : 0)
        + (Category is CaseCategory.NoCard or CaseCategory.Degraded or CaseCategory.Military or CaseCategory.OverQuota ? 2 : 0)
        + (Took < Quick ? 2 : 0)
        + (Night ? 1 : 0)
        + (PhotoYears >= OldPhotoYears ? 1 : 0)
        + (Reprinted || Fraud || Standing is CertificateState.Voided ? 2 : 0);
}
