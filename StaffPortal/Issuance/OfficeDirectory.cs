using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>A window as a traveller is told of it.</summary>
/// <param name="Name">窗口名称.</param>
/// <param name="Mode">What it issues for.</param>
/// <param name="Place">Where it is; empty where nobody entered it.</param>
/// <param name="Hours">When it is open; empty where nobody entered it.</param>
public sealed record WindowEntry(string Name, TravelMode Mode, string Place, string Hours);

/// <summary>
/// The office directory: place and hours of the windows that a next step sends a traveller to (rules.md 14). Only open offices stand in it.
/// </summary>
public sealed class OfficeDirectory(IDbContextFactory<PortalDbContext> books, ILogger<OfficeDirectory> log)
{
    /// <summary>Most windows that are named at once.</summary>
    public const int Most = 3;

    /// <summary>Whether a next step sends the traveller to a window of an office.</summary>
    public static bool Names(NextStep step) => step is NextStep.ComeInPerson or NextStep.GoToWindow;

    /// <summary>The window of one office; none where it is closed.</summary>
    public Task<IReadOnlyList<WindowEntry>> OwnAsync(string officeCode, CancellationToken cancellationToken) =>
        ReadAsync(open => open.Offices.Where(office => office.Code == officeCode), cancellationToken);

    /// <summary>Windows for the other mode than this office's, by code; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<WindowEntry>> OfOtherModeAsync(string officeCode, CancellationToken cancellationToken) =>
        ReadAsync(open => open.Offices.Where(office => open.Offices.Any(own => own.Code == officeCode && own.Mode != office.Mode)), cancellationToken);

    /// <summary>The window of one office, read in books that are open; none where it is closed.</summary>
    public static Task<List<WindowEntry>> OwnAsync(PortalDbContext open, string officeCode, CancellationToken cancellationToken) =>
        Entries(open.Offices.Where(office => office.Code == officeCode)).ToListAsync(cancellationToken);

    // a directory that cannot be read leaves the step without a place; it never stands in the way of the case
    private async Task<IReadOnlyList<WindowEntry>> ReadAsync(Func<PortalDbContext, IQueryable<OfficeRow>> offices, CancellationToken cancellationToken)
    {
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return await Entries(offices(open)).ToListAsync(cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.DirectoryNotRead(failure);
            return [];
        }
    }

    private static IQueryable<WindowEntry> Entries(IQueryable<OfficeRow> offices) =>
        offices.Where(office => office.Enabled).OrderBy(office => office.Code).Take(Most)
            .Select(office => new WindowEntry(office.WindowName, office.Mode, office.WindowPlace, office.WindowHours));
}
