using Microsoft.EntityFrameworkCore;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>One page of a list.</summary>
/// <param name="Rows">In a stable order.</param>
/// <param name="Page">From 1; the last one where a later one was asked for.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">On all pages.</param>
/// <param name="NotLookedAt">How many were left out because a search looks at so many only.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Page, int Pages, int Total, int NotLookedAt = 0);

/// <summary>Which page is shown of a list.</summary>
/// <param name="Page">From 1; the last one where a later one was asked for.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Skipped">Rows before it.</param>
internal sealed record PageShown(int Page, int Pages, int Skipped)
{
    public static PageShown Of(int asked, int total, int size)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        var page = Math.Clamp(asked, 1, pages);
        return new PageShown(page, pages, (page - 1) * size);
    }
}

/// <summary>An office in the list.</summary>
/// <param name="Code">Five characters.</param>
/// <param name="Fields">What can be changed.</param>
/// <param name="Above">简称 of the office above it; null where there is none.</param>
/// <param name="Open">Whether anybody may sign in there.</param>
/// <param name="Desks">How many it has.</param>
/// <param name="DesksOpen">How many of them are open.</param>
public sealed record OfficeLine(string Code, OfficeFields Fields, string? Above, bool Open, int Desks, int DesksOpen);

/// <summary>An office in a choice.</summary>
public sealed record OfficeChoice(string Code, string ShortName, bool Open);

/// <summary>Lists the offices, by code.</summary>
public sealed class ListOffices(AdministrationBooks administration)
{
    /// <summary>Rows of one page.</summary>
    public const int Size = 10;

    /// <summary>Most offices in a choice.</summary>
    public const int MostChoices = 1_000;

    /// <summary>One page.</summary>
    public Task<AdministrationResult<ListPage<OfficeLine>>> RunAsync(int page, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ReadAsync("offices", officer, async open =>
        {
            var total = await open.Offices.CountAsync(cancellationToken);
            var shown = PageShown.Of(page, total, Size);
            var rows = await open.Offices.AsNoTracking().OrderBy(o => o.Code).Skip(shown.Skipped).Take(Size)
                .Select(o => new
                {
                    Row = o, Above = open.Offices.Where(above => above.Code == o.ParentCode).Select(above => above.ShortName).FirstOrDefault(), Desks = open.Desks.Count(d => d.OfficeCode == o.Code), DesksOpen = open.Desks.Count(d => d.OfficeCode == o.Code && d.Enabled),
                }).ToListAsync(cancellationToken);
            var lines = rows.Select(o => new OfficeLine(o.Row.Code, Offices.FieldsOf(o.Row), o.Above, o.Row.Enabled, o.Desks, o.DesksOpen)).ToList();
            return new AdministrationResult<ListPage<OfficeLine>>(new(lines, shown.Page, shown.Pages, total), []);
        }, cancellationToken);

    /// <summary>All of them, as a choice.</summary>
    public Task<AdministrationResult<IReadOnlyList<OfficeChoice>>> ChoicesAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ReadAsync("offices", officer, async open => new AdministrationResult<IReadOnlyList<OfficeChoice>>(
            await open.Offices.AsNoTracking().OrderBy(o => o.Code).Take(MostChoices).Select(o => new OfficeChoice(o.Code, o.ShortName, o.Enabled)).ToListAsync(cancellationToken),
            []), cancellationToken);
}

/// <summary>Reads one office with its desks.</summary>
public sealed class ReadOffice(AdministrationBooks administration)
{
    /// <summary>The office.</summary>
    public Task<AdministrationResult<OfficeView>> RunAsync(string code, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ReadAsync(Offices.Subject(code), officer, async open => await Offices.ShowAsync(open, code, cancellationToken) is { } office
            ? new AdministrationResult<OfficeView>(office, [])
            : new AdministrationResult<OfficeView>(null, [new(AdministrationFault.NoSuchOffice)]), cancellationToken);
}
