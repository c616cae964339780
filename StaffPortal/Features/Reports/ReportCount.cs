using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>What is counted under one key.</summary>
internal sealed class CountedLines
{
    private int _cases, _issued, _rail, _reviewed, _returned, _refused, _noOutcome, _reprints, _voided, _replaced, _fraud;
    private readonly Dictionary<int, int> _seconds = [];

    /// <summary>The counts.</summary>
    public ReportTally Tally => new()
    {
        Cases = _cases, Issued = _issued, Rail = _rail, Reviewed = _reviewed, Returned = _returned, Refused = _refused, NoOutcome = _noOutcome, Reprints = _reprints, Voided = _voided, Replaced = _replaced, Fraud = _fraud,
    };

    /// <summary>How often each number of seconds from look-up to print occurred.</summary>
    public IEnumerable<(int Value, int Count)> Seconds => _seconds.Select(one => (one.Key, one.Value));

    /// <summary>Counts a line.</summary>
    public void Add(in KeptLine line)
    {
        _cases++;
        if (line.Outcome is CaseOutcome.Issued) _issued++;
        if (line.Outcome is CaseOutcome.Issued && line.Mode is TravelMode.Rail) _rail++;
        if (line.Outcome is CaseOutcome.Refused) _refused++;
        if (line.Outcome is CaseOutcome.NoOutcome) _noOutcome++;
        if (line.Has(KeptMarks.Reviewed)) _reviewed++;
        if (line.Has(KeptMarks.Returned)) _returned++;
        if (line.Has(KeptMarks.Fraud)) _fraud++;
        if (line.Standing is CertificateState.Voided) _voided++;
        if (line.Standing is CertificateState.Replaced) _replaced++;
        _reprints += line.Reprints;
        if (line.Seconds >= 0) ReportCount.Up(_seconds, line.Seconds);
    }
}

/// <summary>Counts all that a report shows in one go through the lines.</summary>
internal sealed class ReportCount(ReportBreakdown breakdown)
{
    private readonly Dictionary<(int Day, int Hour, TravelMode Mode), int> _hours = [];
    private readonly Dictionary<int, int> _reasons = [], _approvals = [];

    /// <summary>All of them.</summary>
    public CountedLines Whole { get; } = new();

    /// <summary>By office and desk.</summary>
    public Dictionary<(ushort Office, ushort Desk), CountedLines> ByDesk { get; } = [];

    /// <summary>By what the table is broken down, in the numbers of the lines; empty of offices.</summary>
    public Dictionary<int, CountedLines> ByKey { get; } = [];

    /// <summary>Issued by day, hour and mode.</summary>
    public IEnumerable<IssuedHour> Hours => _hours.Select(one => new IssuedHour(DateOnly.FromDayNumber(one.Key.Day), one.Key.Hour, one.Key.Mode, one.Value));

    /// <summary>Whole seconds from proposal to approval.</summary>
    public IEnumerable<(int Value, int Count)> Approvals => _approvals.Select(one => (one.Key, one.Value));

    /// <summary>Counts a line.</summary>
    public void Add(in KeptLine line)
    {
        Whole.Add(in line);
        Of(ByDesk, (line.Office, line.Desk)).Add(in line);
        if (breakdown is not ReportBreakdown.Office) Of(ByKey, KeyOf(in line)).Add(in line);
        if (line.Outcome is CaseOutcome.Issued) Up(_hours, (line.Day, line.Hour, line.Mode));
        Up(_reasons, line.Reasons);
        if (line.ApprovalMilliseconds >= 0) Up(_approvals, line.ApprovalMilliseconds / 1000);
    }

    /// <summary>How many cases had each code, most first.</summary>
    public IReadOnlyList<ReportReason> Reasons(KeptNames names) =>
    [
        .. (from codes in _reasons
            from code in CodesOf(names, codes.Key)
            group codes.Value by code into same
            select new ReportReason(same.Key, same.Sum())).OrderByDescending(reason => reason.Cases).ThenBy(reason => reason.Code),
    ];

    /// <summary>The codes that one name of codes stands for.</summary>
    public static IEnumerable<ReasonCode> CodesOf(KeptNames names, int number) => names[(ushort)number].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReasonCode>);

    internal static void Up<T>(Dictionary<T, int> counts, T key) where T : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private static CountedLines Of<T>(Dictionary<T, CountedLines> counts, T key) where T : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) ??= new CountedLines();

    private int KeyOf(in KeptLine line) => breakdown switch
    {
        ReportBreakdown.Officer => line.Officer,
        ReportBreakdown.Day => line.Day,
        ReportBreakdown.Hour => line.Hour,
        ReportBreakdown.Mode => (int)line.Mode,
        ReportBreakdown.Channel => (int)line.Channel,
        ReportBreakdown.Category => (int)line.Category,
        ReportBreakdown.Verdict => (int)line.Verdict,
        ReportBreakdown.Purpose => (int)line.Purpose,
        ReportBreakdown.Reason => line.Reasons,
        _ => throw new InvalidOperationException("Offices are counted by desk."),
    };
}
