using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>What this desk did today (本窗口今天).</summary>
public sealed class ReadDeskToday(IDbContextFactory<PortalDbContext> books, EditionsInForce editions, TimeProvider clock)
{
    private const int Shown = 3;

    /// <summary>Counts and the newest certificates of the desk. Null where the books do not answer.</summary>
    public async Task<DeskToday?> RunAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not OfficerRole.Officer) return new DeskToday(0, 0, 0, null, [], null);
        try
        {
            return await ReadAsync(officer, cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }

    private async Task<DeskToday> ReadAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = ShanghaiTime.Day(now);
        var begins = ShanghaiTime.StartOf(today);
        var issued = open.Certificates.AsNoTracking().Where(c => c.OfficeCode == officer.OfficeCode && c.Day == today);
        var mine = issued.Where(c => c.DeskNumber == officer.DeskNumber);
        var spans = await (
            from certificate in mine
            join @case in open.Cases on certificate.CaseId equals @case.Id
            select new { @case.OpenedAt, certificate.IssuedAt }).ToListAsync(cancellationToken);
        var refused = await open.Cases.CountAsync(
            c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.OpenedAt >= begins && c.State == nameof(CaseState.Finished) && c.CertificateId == null,
            cancellationToken);
        return new DeskToday(
            spans.Count, await issued.CountAsync(cancellationToken), refused,
            spans.Count == 0 ? null : (int)spans.Average(span => Math.Max(0, (span.IssuedAt - span.OpenedAt).TotalSeconds)),
            await RecentAsync(open, mine, cancellationToken), (await editions.AtAsync(open, now, cancellationToken)).OldestYears);
    }

    private static async Task<IReadOnlyList<RecentCertificate>> RecentAsync(
        PortalDbContext open, IQueryable<Persistence.Rows.CertificateRow> mine, CancellationToken cancellationToken)
    {
        var rows = await (
            from certificate in mine
            join @case in open.Cases on certificate.CaseId equals @case.Id
            orderby certificate.IssuedAt descending, certificate.Id descending
            select new
            {
                CaseId = @case.Id, certificate.Id, certificate.Number, certificate.Holder, certificate.IssuedAt,
                Prints = open.Prints.Count(print => print.CertificateId == certificate.Id), @case.State,
            }).Take(Shown).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new RecentCertificate(
            row.CaseId, row.Id, CertificateNumber.Stored(row.Number).Grouped, PersonName.Stored(HolderContent.FromJson(row.Holder).Name).Masked,
            row.IssuedAt, row.Prints, row.State == nameof(CaseState.Finished)))];
    }
}
