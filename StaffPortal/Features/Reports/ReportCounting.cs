using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>Counts lines in the database: which ones, by what, and how many.</summary>
internal static class ReportCounting
{
    private static readonly Expression<Func<IGrouping<ReportKey, ReportLineRow>, KeyTally>> s_tally = group => new KeyTally
    {
        Key = group.Key,
        Tally = new ReportTally
        {
            Cases = group.Count(),
            Issued = group.Sum(line => line.Outcome == CaseOutcome.Issued ? 1 : 0),
            Rail = group.Sum(line => line.Outcome == CaseOutcome.Issued && line.Mode == TravelMode.Rail ? 1 : 0),
            Reviewed = group.Sum(line => line.Reviews > 0 ? 1 : 0),
            Returned = group.Sum(line => line.Returns > 0 ? 1 : 0),
            Refused = group.Sum(line => line.Outcome == CaseOutcome.Refused ? 1 : 0),
            NoOutcome = group.Sum(line => line.Outcome == CaseOutcome.NoOutcome ? 1 : 0),
            Reprints = group.Sum(line => line.Reprints),
            Voided = group.Sum(line => line.Standing == CertificateState.Voided ? 1 : 0),
            Replaced = group.Sum(line => line.Standing == CertificateState.Replaced ? 1 : 0),
            Fraud = group.Sum(line => line.Fraud ? 1 : 0),
        },
    };

    /// <summary>The lines that a filter lets through, within some offices.</summary>
    public static IQueryable<ReportLineRow> Lines(this PortalDbContext open, ReportFilter filter, IReadOnlyList<string> offices, ReportOptions options)
    {
        var within = Plain(open.ReportLines.AsNoTracking(), filter, offices);
        if (filter.SameAs is { } same) within = within.Where(line => open.ReportLines.Any(other => other.CaseId == same && other.TravellerLookup == line.TravellerLookup));
        if (filter.Colleague) within = within.Where(line => open.Officers.Any(colleague => colleague.IdentityLookup == line.TravellerLookup));
        if (filter.NoPicture) within = within.Where(line => line.WithoutPicture && line.Outcome == CaseOutcome.Issued);
        if (filter.QuickApproval) within = within.Where(line => line.ApprovalMilliseconds < options.Anomalies.ApprovalUnderMilliseconds);
        if (filter.Approver is { } approver) within = within.Where(line => line.ApprovedBy == approver);
        return filter.Night ? within.AtNight(options) : within;
    }

    /// <summary>Those of the night, which may go over midnight.</summary>
    public static IQueryable<ReportLineRow> AtNight(this IQueryable<ReportLineRow> lines, ReportOptions options) => options.NightFrom < options.NightUntil
        ? lines.Where(line => line.Hour >= options.NightFrom && line.Hour < options.NightUntil)
        : lines.Where(line => line.Hour >= options.NightFrom || line.Hour < options.NightUntil);

    private static IQueryable<ReportLineRow> Plain(IQueryable<ReportLineRow> lines, ReportFilter filter, IReadOnlyList<string> offices)
    {
        var within = lines.Where(line => line.Day >= filter.From && line.Day <= filter.To && offices.Contains(line.OfficeCode));
        if (filter.Desk is { } desk) within = within.Where(line => line.DeskNumber == desk && line.OfficeCode == filter.Office);
        if (filter.Officer is { } officer) within = within.Where(line => line.OfficerNumber == officer);
        if (filter.Mode is { } mode) within = within.Where(line => line.Mode == mode);
        if (filter.Channel is { } channel) within = within.Where(line => line.Channel == channel);
        if (filter.Category is { } category) within = within.Where(line => line.Category == category);
        if (filter.Outcome is { } outcome) within = within.Where(line => line.Outcome == outcome);
        if (filter.Verdict is { } verdict) within = within.Where(line => line.Verdict == verdict);
        if (filter.Purpose is { } purpose) within = within.Where(line => line.Purpose == purpose);
        if (filter.Hour is { } hour) within = within.Where(line => line.Hour == hour);
        if (filter.Reason is { } reason)
        {
            var word = $" {reason} ";
            within = within.Where(line => (" " + line.Reasons + " ").Contains(word));
        }
        return within;
    }

    /// <summary>Counts by a key.</summary>
    public static Task<List<KeyTally>> TallyAsync(this IQueryable<ReportLineRow> lines, Expression<Func<ReportLineRow, ReportKey>> key, CancellationToken cancellationToken) =>
        lines.GroupBy(key).Select(s_tally).ToListAsync(cancellationToken);

    /// <summary>How often each number of seconds from look-up to print occurred, by a key.</summary>
    public static Task<List<KeySeconds>> SecondsAsync(this IQueryable<ReportLineRow> lines, Expression<Func<ReportLineRow, SecondsKey>> key, CancellationToken cancellationToken) =>
        lines.Where(line => line.Seconds != null).GroupBy(key).Select(group => new KeySeconds { Key = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
}

/// <summary>What was counted under a key.</summary>
internal sealed record KeyTally
{
    /// <summary>The key.</summary>
    public required ReportKey Key { get; init; }

    /// <summary>The counts.</summary>
    public required ReportTally Tally { get; init; }
}

/// <summary>Who took how long.</summary>
internal sealed record SecondsKey
{
    /// <summary>The office; null where the breakdown is another.</summary>
    public string? Office { get; init; }

    /// <summary>The desk.</summary>
    public int? Desk { get; init; }

    /// <summary>警号.</summary>
    public string? Officer { get; init; }

    /// <summary>Seconds from look-up to print.</summary>
    public int? Seconds { get; init; }
}

/// <summary>How often.</summary>
internal sealed record KeySeconds
{
    /// <summary>Who, and how long.</summary>
    public required SecondsKey Key { get; init; }

    /// <summary>How often.</summary>
    public required int Count { get; init; }
}
