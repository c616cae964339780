using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>A filter in the numbers of the kept lines.</summary>
internal sealed class KeptFilter
{
    private readonly int _from, _to, _desk, _hour;
    private readonly bool[] _offices, _reasons;
    private readonly int _officer, _approver;
    private readonly TravelMode? _mode;
    private readonly Channel? _channel;
    private readonly CaseCategory? _category;
    private readonly CaseOutcome? _outcome;
    private readonly Verdict? _verdict;
    private readonly LookUpPurpose? _purpose;
    private readonly bool _isNight, _noPicture;
    private readonly int _quick;
    private readonly AsNight _night;
    private readonly IReadOnlySet<ulong>? _travellers;

    /// <summary>Translates it.</summary>
    /// <param name="names">Of the lines.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="offices">Within which offices.</param>
    /// <param name="options">What night and quick mean.</param>
    /// <param name="travellers">Whom alone; null for all.</param>
    public KeptFilter(KeptNames names, ReportFilter filter, IReadOnlyList<string> offices, ReportOptions options, IReadOnlySet<ulong>? travellers)
    {
        (_from, _to, _desk, _hour) = (filter.From.DayNumber, filter.To.DayNumber, filter.Desk ?? -1, filter.Hour ?? -1);
        _offices = names.Which(name => offices.Contains(name, StringComparer.Ordinal) && (filter.Desk is null || name == filter.Office));
        _reasons = filter.Reason is { } reason ? names.Which(name => $" {name} ".Contains($" {reason} ", StringComparison.Ordinal)) : [];
        (_officer, _approver) = (Number(names, filter.Officer), Number(names, filter.Approver));
        (_mode, _channel, _category, _outcome, _verdict, _purpose) = (filter.Mode, filter.Channel, filter.Category, filter.Outcome, filter.Verdict, filter.Purpose);
        (_isNight, _noPicture, _quick) = (filter.Night, filter.NoPicture, filter.QuickApproval ? options.Anomalies.ApprovalUnderMilliseconds : -1);
        (_night, _travellers) = (new AsNight(options), travellers);
    }

    /// <summary>Whether a line is counted.</summary>
    public bool Lets(in KeptLine line) =>
        line.Day >= _from && line.Day <= _to && _offices[line.Office] && (_desk < 0 || line.Desk == _desk) && (_hour < 0 || line.Hour == _hour)
        && (_officer < 0 || line.Officer == _officer) && (_approver < 0 || line.ApprovedBy == _approver)
        && (_mode is null || line.Mode == _mode) && (_channel is null || line.Channel == _channel) && (_category is null || line.Category == _category)
        && (_outcome is null || line.Outcome == _outcome) && (_verdict is null || line.Verdict == _verdict) && (_purpose is null || line.Purpose == _purpose)
        && (_reasons.Length == 0 || _reasons[line.Reasons]) && (!_isNight || _night.Is(line.Hour)) && (!_noPicture || (line.Has(KeptMarks.WithoutPicture) && line.Outcome == CaseOutcome.Issued))
        && (_quick < 0 || (line.ApprovalMilliseconds >= 0 && line.ApprovalMilliseconds < _quick)) && (_travellers is null || _travellers.Contains(line.Traveller));

    // a name that no line has lets none through
    private static int Number(KeptNames names, string? name) => name is null ? -1 : names.Find(name) is var number && number == 0 ? int.MaxValue : number;
}

/// <summary>Which hours are of the night, which may go over midnight.</summary>
internal sealed class AsNight(ReportOptions options)
{
    private readonly int _from = options.NightFrom, _until = options.NightUntil;

    /// <summary>Whether an hour is.</summary>
    public bool Is(int hour) => _from < _until ? hour >= _from && hour < _until : hour >= _from || hour < _until;
}
