namespace StaffPortal.Features.Reports;

/// <summary>What is counted of a set of cases. Reprints, voids and marks are those of certificates issued in the period, whenever they happened.</summary>
public sealed record ReportTally
{
    /// <summary>Cases looked up.</summary>
    public int Cases { get; init; }

    /// <summary>Certificates issued.</summary>
    public int Issued { get; init; }

    /// <summary>Of these for trains.</summary>
    public int Rail { get; init; }

    /// <summary>Of these for flights.</summary>
    public int Air => Issued - Rail;

    /// <summary>Cases that a supervisor saw.</summary>
    public int Reviewed { get; init; }

    /// <summary>Cases that a supervisor returned at least once.</summary>
    public int Returned { get; init; }

    /// <summary>Cases refused, or sent elsewhere with a slip.</summary>
    public int Refused { get; init; }

    /// <summary>Look-ups that came to nothing (R-X-04).</summary>
    public int NoOutcome { get; init; }

    /// <summary>Sheets printed once more.</summary>
    public int Reprints { get; init; }

    /// <summary>Certificates voided.</summary>
    public int Voided { get; init; }

    /// <summary>Certificates that another one took the place of.</summary>
    public int Replaced { get; init; }

    /// <summary>Certificates marked as fraud.</summary>
    public int Fraud { get; init; }

    /// <summary>Two sets together.</summary>
    public static ReportTally operator +(ReportTally one, ReportTally other) => Add(one, other);

    /// <summary>Two sets together.</summary>
    public static ReportTally Add(ReportTally one, ReportTally other) => new()
    {
        Cases = one.Cases + other.Cases, Issued = one.Issued + other.Issued, Rail = one.Rail + other.Rail, Reviewed = one.Reviewed + other.Reviewed,
        Returned = one.Returned + other.Returned, Refused = one.Refused + other.Refused, NoOutcome = one.NoOutcome + other.NoOutcome,
        Reprints = one.Reprints + other.Reprints, Voided = one.Voided + other.Voided, Replaced = one.Replaced + other.Replaced, Fraud = one.Fraud + other.Fraud,
    };
}
