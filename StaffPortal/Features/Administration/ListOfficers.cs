using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Identity;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>Which officers are listed.</summary>
/// <param name="Text">Digits: a number or its beginning. Anything else: a part of a name. Empty: all.</param>
/// <param name="Role">Of one role; null for all.</param>
/// <param name="OfficeCode">Of one office; null for all.</param>
public sealed record OfficerFilter(string Text, OfficerRole? Role, string? OfficeCode)
{
    /// <summary>Whether a name is looked for: names are encrypted, so that the database cannot look for one.</summary>
    public bool IsByName => Text.Trim() is { Length: > 0 } text && !text.All(char.IsAsciiDigit);
}

/// <summary>Lists officers by number.</summary>
public sealed class ListOfficers(AdministrationBooks administration)
{
    /// <summary>Rows of one page.</summary>
    public const int Size = 12;

    /// <summary>At so many, by number, a search for a name looks: each name is decrypted for it.</summary>
    public const int MostNames = 500;

    /// <summary>One page.</summary>
    public Task<AdministrationResult<ListPage<OfficerView>>> RunAsync(OfficerFilter filter, int page, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ReadAsync("officers", officer, async open =>
        {
            var text = filter.Text.Trim();
            var rows = open.Officers.AsNoTracking().Where(o => (filter.Role == null || o.Role == filter.Role) && (filter.OfficeCode == null || o.OfficeCode == filter.OfficeCode));
            if (!filter.IsByName && text.Length > 0) rows = rows.Where(o => o.Number.StartsWith(text));
            var found = filter.IsByName ? await ByNameAsync(open, rows, text, page, cancellationToken) : await PageAsync(open, rows, page, cancellationToken);
            return new AdministrationResult<ListPage<OfficerView>>(found, []);
        }, cancellationToken);

    private static async Task<ListPage<OfficerView>> PageAsync(PortalDbContext open, IQueryable<OfficerRow> rows, int page, CancellationToken cancellationToken)
    {
        var total = await rows.CountAsync(cancellationToken);
        var shown = PageShown.Of(page, total, Size);
        return new(await ReadAsync(open, rows.OrderBy(o => o.Number).Skip(shown.Skipped).Take(Size), cancellationToken), shown.Page, shown.Pages, total);
    }

    private static async Task<ListPage<OfficerView>> ByNameAsync(PortalDbContext open, IQueryable<OfficerRow> rows, string text, int page, CancellationToken cancellationToken)
    {
        // the interpunct and full-width forms are typed in many ways and stored in one
        var wanted = PersonName.TryParse(text, out var name, out _) ? name.Value : text;
        var total = await rows.CountAsync(cancellationToken);
        var looked = await ReadAsync(open, rows.OrderBy(o => o.Number).Take(MostNames), cancellationToken);
        var found = looked.Where(officer => officer.Fields.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        var shown = PageShown.Of(page, found.Count, Size);
        return new([.. found.Skip(shown.Skipped).Take(Size)], shown.Page, shown.Pages, found.Count, Math.Max(0, total - MostNames));
    }

    private static async Task<IReadOnlyList<OfficerView>> ReadAsync(PortalDbContext open, IQueryable<OfficerRow> rows, CancellationToken cancellationToken)
    {
        var found = await (
            from officer in rows
            join office in open.Offices on officer.OfficeCode equals office.Code
            orderby officer.Number
            select new { Row = officer, office.ShortName }).ToListAsync(cancellationToken);
        return [.. found.Select(line => Officers.Of(line.Row, line.ShortName))];
    }
}

/// <summary>Reads one officer.</summary>
public sealed class ReadOfficer(AdministrationBooks administration)
{
    /// <summary>The officer.</summary>
    public Task<AdministrationResult<OfficerView>> RunAsync(string number, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ReadAsync(Officers.Subject(number), officer, async open => await Officers.ShowAsync(open, number, cancellationToken) is { } found
            ? new AdministrationResult<OfficerView>(found, [])
            : new AdministrationResult<OfficerView>(null, [new(AdministrationFault.NoSuchOfficer)]), cancellationToken);
}
