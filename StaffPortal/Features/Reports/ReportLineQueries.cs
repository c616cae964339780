using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>The lines of a filter in the database, for lists and files; what is counted is counted in memory.</summary>
internal static class ReportLineQueries
{
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
}
