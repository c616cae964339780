using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>By what the table under the charts is broken down.</summary>
public enum ReportBreakdown
{
    /// <summary>Offices, and their desks.</summary>
    Office,

    /// <summary>Officers.</summary>
    Officer,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Hours of the day.</summary>
    Hour,

    /// <summary>Modes.</summary>
    Mode,

    /// <summary>Channels.</summary>
    Channel,

    /// <summary>Categories.</summary>
    Category,

    /// <summary>Verdicts.</summary>
    Verdict,

    /// <summary>Reason codes: a case counts at each of its codes.</summary>
    Reason,

    /// <summary>事由.</summary>
    Purpose,
}

/// <summary>What a row of the table is about: of its members only those of the breakdown are set.</summary>
public sealed record ReportKey
{
    /// <summary>The office.</summary>
    public string? Office { get; init; }

    /// <summary>A desk of it; null for the office as a whole.</summary>
    public int? Desk { get; init; }

    /// <summary>警号.</summary>
    public string? Officer { get; init; }

    /// <summary>The day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>0–23.</summary>
    public int? Hour { get; init; }

    /// <summary>Rail or air.</summary>
    public TravelMode? Mode { get; init; }

    /// <summary>Window, kiosk or electronic.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What kind of case.</summary>
    public CaseCategory? Category { get; init; }

    /// <summary>What the policy said.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>A code.</summary>
    public ReasonCode? Reason { get; init; }

    /// <summary>事由.</summary>
    public LookUpPurpose? Purpose { get; init; }
}

/// <summary>A row of the table.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Depth">0, or 1 for a desk below its office.</param>
/// <param name="Tally">What was counted.</param>
/// <param name="Median">Seconds from look-up to print; null where nothing was printed or the breakdown does not tell.</param>
/// <param name="P95">The same, of 95 in 100.</param>
public sealed record ReportRow(ReportKey Key, int Depth, ReportTally Tally, int? Median, int? P95);

/// <summary>Issued on one day.</summary>
public sealed record ReportDay(DateOnly Day, int Rail, int Air);

/// <summary>How many cases had a code.</summary>
public sealed record ReportReason(ReasonCode Code, int Cases);

/// <summary>Issued by one office.</summary>
public sealed record ReportOffice(string Office, int Issued);

/// <summary>A report: charts, table and the figures over it.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Reach">The offices that can be chosen.</param>
/// <param name="Names">Of the officers in the table, by 警号.</param>
/// <param name="Whole">All that the filter lets through.</param>
/// <param name="IssuedBefore">Issued in as many days before.</param>
/// <param name="Median">Seconds from look-up to print.</param>
/// <param name="P95">The same, of 95 in 100.</param>
/// <param name="MedianApproval">Seconds from proposal to approval.</param>
/// <param name="Days">Every day of the period.</param>
/// <param name="Heat">Issued by weekday, Monday first, and hour: 7 times 24.</param>
/// <param name="Reasons">Most frequent first.</param>
/// <param name="Offices">Those with a case, in the order of the reach.</param>
/// <param name="Rows">The table.</param>
public sealed record ReportView(
    DateTimeOffset At, ReportReach Reach, IReadOnlyDictionary<string, string> Names, ReportTally Whole, int IssuedBefore, int? Median, int? P95, int? MedianApproval, IReadOnlyList<ReportDay> Days,
    IReadOnlyList<IReadOnlyList<int>> Heat, IReadOnlyList<ReportReason> Reasons, IReadOnlyList<ReportOffice> Offices, IReadOnlyList<ReportRow> Rows);
