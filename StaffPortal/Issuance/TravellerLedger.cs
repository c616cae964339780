using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>One certificate of a traveller's history.</summary>
public sealed record LedgerEntry(DateTimeOffset IssuedAt, TravelMode Mode, Channel Channel, string Office, CertificateState State, DateTimeOffset ValidUntil);

/// <summary>What the one ledger knows of a traveller (R-RW-05).</summary>
/// <param name="Facts">For the policy.</param>
/// <param name="ValidNow">Certificates valid now, of any kind.</param>
/// <param name="Newest">The newest few, newest first.</param>
/// <param name="Total">How many in all.</param>
public sealed record TravellerHistory(HistoryFacts Facts, int ValidNow, IReadOnlyList<LedgerEntry> Newest, int Total);

/// <summary>Reads the ledger of one traveller.</summary>
public static class TravellerLedger
{
    private const int Shown = 5;

    /// <summary>Reads it as of an instant, in the transaction of the books given. The certificate of the case itself is left out of the counts.</summary>
    public static async Task<TravellerHistory> ReadAsync(PortalDbContext books, string travellerLookup, DateTimeOffset at, Guid? leaveOut, CancellationToken cancellationToken)
    {
        var today = ShanghaiTime.Day(at);
        var monthBegins = ShanghaiTime.StartOf(new DateOnly(today.Year, today.Month, 1));
        var dayBegins = ShanghaiTime.StartOf(today);
        var sevenDaysBegin = ShanghaiTime.StartOf(today.AddDays(-6));
        var all = books.Certificates.AsNoTracking().Where(c => c.TravellerLookup == travellerLookup);
        var counted = all.Where(c => leaveOut == null || c.Id != leaveOut);
        var facts = new HistoryFacts
        {
            ElectronicRailThisMonth = await counted.CountAsync(c => c.Channel == Channel.Electronic && c.Mode == TravelMode.Rail && c.IssuedAt >= monthBegins, cancellationToken),
            PaperToday = await counted.CountAsync(c => c.Channel != Channel.Electronic && c.IssuedAt >= dayBegins, cancellationToken),
            PaperLast7Days = await counted.CountAsync(c => c.Channel != Channel.Electronic && c.IssuedAt >= sevenDaysBegin, cancellationToken),
        };
        var (paper, electronic) = await ValidityAsync(counted, at, cancellationToken);
        var valid = await all.CountAsync(c => c.State == CertificateState.Issued && c.ValidFrom <= at && c.ValidUntil > at, cancellationToken);
        var newest = await (
            from certificate in all
            join office in books.Offices on certificate.OfficeCode equals office.Code
            orderby certificate.IssuedAt descending, certificate.Id descending
            select new LedgerEntry(certificate.IssuedAt, certificate.Mode, certificate.Channel, office.ShortName, certificate.State, certificate.ValidUntil))
            .Take(Shown).ToListAsync(cancellationToken);
        var total = newest.Count < Shown ? newest.Count : await all.CountAsync(cancellationToken);
        return new TravellerHistory(facts with { PaperValidUntil = paper, ElectronicValidUntil = electronic }, valid, newest, total);
    }

    /// <summary>The traveller's paper of a mode that is valid at an instant (R-RW-06); tracked, so that it can be voided as replaced.</summary>
    public static IQueryable<CertificateRow> ValidPaper(PortalDbContext books, string travellerLookup, TravelMode mode, DateTimeOffset at) =>
        books.Certificates.Where(c =>
            c.TravellerLookup == travellerLookup && c.Mode == mode && c.Channel != Channel.Electronic && c.State == CertificateState.Issued && c.ValidUntil > at);

    private static async Task<(ValidityEnds Paper, ValidityEnds Electronic)> ValidityAsync(IQueryable<CertificateRow> counted, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var latest = await counted.Where(c => c.State == CertificateState.Issued && c.ValidUntil > at)
            .GroupBy(c => new { c.Mode, c.Channel }).Select(kind => new { kind.Key.Mode, kind.Key.Channel, Until = kind.Max(c => c.ValidUntil) }).ToListAsync(cancellationToken);
        return (Ends(isElectronic: false), Ends(isElectronic: true));

        ValidityEnds Ends(bool isElectronic) => new(Latest(TravelMode.Rail, isElectronic), Latest(TravelMode.Aviation, isElectronic));

        DateTimeOffset? Latest(TravelMode mode, bool isElectronic) =>
            latest.Where(kind => kind.Mode == mode && kind.Channel is Channel.Electronic == isElectronic).Max(kind => (DateTimeOffset?)kind.Until);
    }
}
