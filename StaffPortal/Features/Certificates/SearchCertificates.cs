// Long because the filter, what it finds and the search are one thought.
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>How a certificate stands at an instant: its state, and where that is Issued its validity.</summary>
public enum CertificateStanding
{
    /// <summary>有效.</summary>
    Valid,

    /// <summary>未生效.</summary>
    NotYetValid,

    /// <summary>已过期.</summary>
    Expired,

    /// <summary>已作废.</summary>
    Voided,

    /// <summary>已被替换.</summary>
    Replaced,
}

/// <summary>Which certificates are looked for.</summary>
/// <param name="Text">A certificate's number, an identity number or a name, each whole; empty for any.</param>
/// <param name="From">First day of issue.</param>
/// <param name="Until">Last day of issue, itself included.</param>
/// <param name="Mode">Rail or air; null for both.</param>
/// <param name="Standing">How they stand now; null for any way.</param>
/// <param name="OfficeCode">Of one office; null for all that the officer may see.</param>
public sealed record CertificateFilter(string Text, DateOnly From, DateOnly Until, TravelMode? Mode, CertificateStanding? Standing, string? OfficeCode)
{
    /// <summary>Nothing of what was typed: a record would print all of it.</summary>
    public override string ToString() => nameof(CertificateFilter);
}

/// <summary>One certificate found, masked.</summary>
public sealed record CertificateLine(
    Guid Id, string Number, TravelMode Mode, Channel Channel, string MaskedName, string MaskedNumber, string Office, int Desk, DateTimeOffset IssuedAt, CertificateStanding Standing);

/// <summary>One page of what was found.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">At most <see cref="SearchCertificates.Most"/>.</param>
/// <param name="Cut">Whether there are more than that.</param>
public sealed record CertificatesFound(IReadOnlyList<CertificateLine> Rows, int Page, int Pages, int Total, bool Cut);

/// <summary>Finds certificates (查证明). What was typed goes into look-up values at once: the trail says by what was searched, never for whom.</summary>
public sealed class SearchCertificates(CertificateBooks certificates, PersonalDataProtector protector, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int Size = 12;

    /// <summary>Most that are ever listed; who needs more narrows the search.</summary>
    public const int Most = 600;

    private const int LongestDays = 366;

    /// <summary>One page; each is a search of its own in the trail.</summary>
    public Task<CertificateResult<CertificatesFound>> RunAsync(CertificateFilter filter, int page, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<CertificatesFound>("certificates", officer, officer.Role is not OfficerRole.Administrator, async open =>
        {
            var now = clock.GetUtcNow();
            if (filter.Until < filter.From || filter.Until.DayNumber - filter.From.DayNumber > LongestDays) return (new(null, CertificateFault.DaysUnlikely), null);
            if (ByText((await certificates.SeenByAsync(open, officer, cancellationToken)).AsNoTracking(), filter.Text, ShanghaiTime.Day(now)) is not { } found) return (new(null, CertificateFault.Unreadable), null);
            var rows = Narrowed(found.Rows, filter, now);
            var total = await rows.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).Take(Most + 1).CountAsync(cancellationToken);
            var pages = Math.Max(1, (Math.Min(total, Most) + Size - 1) / Size);
            var shown = Math.Clamp(page, 1, pages);
            var lines = await LinesAsync(open, rows, (shown - 1) * Size, officer, now, cancellationToken);
            return (new(new CertificatesFound(lines, shown, pages, Math.Min(total, Most), total > Most)), Note(found.By, total));
        }, cancellationToken);

    // null where the text is none of the three
    private (IQueryable<CertificateRow> Rows, string By)? ByText(IQueryable<CertificateRow> rows, string typed, DateOnly today)
    {
        var text = typed.Trim();
        if (text.Length == 0) return (rows, "Nothing");
        if (CertificateNumber.TryParse(text, out var number)) return (rows.Where(c => c.Number == number.Value), "Number");
        if (CitizenIdNumber.TryParse(text, new BirthDates(DateOnly.MinValue, today), out var identity, out _))
        {
            var lookup = protector.OfNumber(identity);
            return (rows.Where(c => c.TravellerLookup == lookup), "Identity");
        }
        if (text.Any(char.IsAsciiDigit) || !PersonName.TryParse(text, out var name, out _)) return null;
        var called = protector.OfName(name);
        return (rows.Where(c => c.NameLookup == called), "Name");
    }

    private static IQueryable<CertificateRow> Narrowed(IQueryable<CertificateRow> rows, CertificateFilter filter, DateTimeOffset now)
    {
        rows = rows.Where(c => c.Day >= filter.From && c.Day <= filter.Until && (filter.Mode == null || c.Mode == filter.Mode) && (filter.OfficeCode == null || c.OfficeCode == filter.OfficeCode));
        return filter.Standing switch
        {
            null => rows,
            CertificateStanding.Valid => rows.Where(c => c.State == CertificateState.Issued && c.ValidFrom <= now && c.ValidUntil > now),
            CertificateStanding.NotYetValid => rows.Where(c => c.State == CertificateState.Issued && c.ValidFrom > now),
            CertificateStanding.Expired => rows.Where(c => c.State == CertificateState.Issued && c.ValidUntil <= now),
            CertificateStanding.Voided => rows.Where(c => c.State == CertificateState.Voided),
            CertificateStanding.Replaced => rows.Where(c => c.State == CertificateState.Replaced),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
    }

    private static async Task<IReadOnlyList<CertificateLine>> LinesAsync(
        PortalDbContext open, IQueryable<CertificateRow> rows, int skipped, OfficerSession officer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await (
            from certificate in rows.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).Skip(skipped).Take(Size)
            join office in open.Offices on certificate.OfficeCode equals office.Code
            orderby certificate.IssuedAt descending, certificate.Id descending
            select new
            {
                certificate.Id, certificate.Number, certificate.Mode, certificate.Channel, certificate.Holder, certificate.OfficeCode, office.ShortName, certificate.DeskNumber, certificate.IssuedAt,
                certificate.OfficerNumber, certificate.Day, certificate.State, certificate.ValidFrom, certificate.ValidUntil,
            }).ToListAsync(cancellationToken);
        return [.. from row in found
            let holder = HolderContent.FromJson(row.Holder)
            let whole = CertificateBooks.SeesWhole(officer, holder, (row.OfficeCode, row.OfficerNumber, row.Day))
            select new CertificateLine(
                row.Id, CertificateNumber.Stored(row.Number).Grouped, row.Mode, row.Channel, Masked.Name(holder), whole ? Masked.Number(holder) : "", row.ShortName, row.DeskNumber,
                row.IssuedAt, Masked.Standing(row.State, row.ValidFrom, row.ValidUntil, now))];
    }

    private static AuditNote Note(string by, int found) => new(
        AuditAct.CertificatesSearched, "certificates", found == 0 ? "None" : "Found",
        Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["by"] = by, ["found"] = found.ToString(CultureInfo.InvariantCulture) });
}
