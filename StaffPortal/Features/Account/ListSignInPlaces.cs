using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Account;

/// <summary>Where one can sign in: the offices and desks that are open. Offices by their code, stations and airports alike.</summary>
/// <param name="Offices">Code and the window's name.</param>
/// <param name="Desks">Numbers of the desks that at least one of them has.</param>
public sealed record SignInPlaces(IReadOnlyList<(string Code, string Name)> Offices, IReadOnlyList<int> Desks);

/// <summary>Lists them for the page, which nobody is signed in at yet: names of windows, no person.</summary>
public sealed class ListSignInPlaces(IDbContextFactory<PortalDbContext> books)
{
    private const int Most = 200;

    /// <summary>At most 200 offices; null where the books do not answer.</summary>
    public async Task<SignInPlaces?> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            var offices = await open.Offices.AsNoTracking().Where(office => office.Enabled).OrderBy(office => office.Code)
                .Select(office => new { office.Code, office.WindowName }).Take(Most).ToListAsync(cancellationToken);
            var desks = await open.Desks.AsNoTracking().Where(desk => desk.Enabled).Select(desk => desk.Number).Distinct().OrderBy(number => number).Take(Most)
                .ToListAsync(cancellationToken);
            return new SignInPlaces([.. offices.Select(office => (office.Code, office.WindowName))], desks);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }
}
