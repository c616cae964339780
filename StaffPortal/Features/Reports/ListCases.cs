using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>One counted case in a list; nothing of the person.</summary>
public sealed record CountedCase(
    Guid CaseId, Guid? CertificateId, string? CertificateNumber, string OfficeCode, int DeskNumber, string OfficerNumber, DateTimeOffset OpenedAt, DateTimeOffset? IssuedAt, TravelMode Mode,
    Channel Channel, CaseCategory Category, Verdict Verdict, CaseOutcome Outcome, string Reasons, LookUpPurpose Purpose, int? Seconds, int Reprints, CertificateState? Standing, bool Fraud);

/// <summary>A page of counted cases.</summary>
/// <param name="Reach">The offices that can be chosen.</param>
/// <param name="Names">Of the officers, by 警号.</param>
/// <param name="Cases">Newest first.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1; what lies behind the last is reached by a narrower filter or an export.</param>
public sealed record CountedCases(ReportReach Reach, IReadOnlyDictionary<string, string> Names, IReadOnlyList<CountedCase> Cases, int Total, int Page, int Pages);

/// <summary>Lists the cases behind a figure.</summary>
public sealed class ListCases(ReportBooks books, IOptions<ReportOptions> options)
{
    /// <summary>Cases of a page.</summary>
    public const int PageSize = 50;

    private const int MostPages = 200;

    /// <summary>One page; a page that is not there is the last.</summary>
    public Task<ReportResult<CountedCases>> RunAsync(OfficerSession officer, ReportFilter filter, int page, CancellationToken cancellationToken) =>
        books.ReadAsync(officer, "reports", async (open, reach) =>
        {
            var lines = open.Lines(filter, reach.Codes(filter), options.Value);
            var total = await lines.CountAsync(cancellationToken);
            var pages = Math.Clamp((total + PageSize - 1) / PageSize, 1, MostPages);
            var shown = Math.Clamp(page, 1, pages);
            var cases = await lines.OrderByDescending(line => line.Day).ThenByDescending(line => line.CaseId).Skip((shown - 1) * PageSize).Take(PageSize)
                .Select(line => new CountedCase(
                    line.CaseId, line.CertificateId, line.CertificateNumber, line.OfficeCode, line.DeskNumber, line.OfficerNumber, line.OpenedAt, line.IssuedAt, line.Mode, line.Channel, line.Category,
                    line.Verdict, line.Outcome, line.Reasons, line.Purpose, line.Seconds, line.Reprints, line.Standing, line.Fraud)).ToListAsync(cancellationToken);
            return new CountedCases(reach, await ReportNames.OfAsync(open, cases.Select(one => one.OfficerNumber), cancellationToken), cases, total, shown, pages);
        }, cancellationToken);
}
