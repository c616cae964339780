using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>An office whose certificates, reports and trail a person sees.</summary>
/// <param name="Code">Five characters.</param>
/// <param name="ShortName">For lists, such as 北京西站.</param>
/// <param name="Mode">What it issues for.</param>
/// <param name="Depth">How many offices of the list stand above it; 0 where the list begins.</param>
public sealed record ReachedOffice(string Code, string ShortName, TravelMode Mode, int Depth)
{
    private const int Deepest = 8;

    /// <summary>Its short name as a list shows it: further in by one full width an office above.</summary>
    public string Indented => new string('\u3000', Math.Min(Depth, Deepest)) + ShortName;
}

/// <summary>
/// The offices that a signed-in person sees: an officer his own, a supervisor his own and all below it, an auditor all, an administrator none.
/// Closed offices stand in it too: what they issued stays.
/// </summary>
public sealed class OfficeReach(ILogger<OfficeReach> log)
{
    /// <summary>Those offices as a tree: each before those below it, side by side by code.</summary>
    public async Task<IReadOnlyList<ReachedOffice>> OfAsync(PortalDbContext open, OfficerSession officer, CancellationToken cancellationToken)
    {
        var own = officer.OfficeCode;
        var (seen, first) = officer.Role switch
        {
            OfficerRole.Officer => (open.Offices.Where(office => office.Code == own), own),
            OfficerRole.Supervisor => (open.Offices, own),
            OfficerRole.Auditor => (open.Offices, null),
            OfficerRole.Administrator => (open.Offices.Where(_ => false), null),
            _ => throw new ArgumentOutOfRangeException(nameof(officer)),
        };
        var read = await seen.AsNoTracking().Select(office => new Known(office.Code, office.ShortName, office.Mode, office.ParentCode)).ToListAsync(cancellationToken);
        return InOrder(read, first);
    }

    private List<ReachedOffice> InOrder(List<Known> read, string? first)
    {
        var offices = read.OrderBy(office => office.Code, StringComparer.Ordinal).ToList();
        var codes = offices.Select(office => office.Code).ToHashSet(StringComparer.Ordinal);
        var below = offices.ToLookup(office => office.Above is { } above && codes.Contains(above) ? above : null, StringComparer.Ordinal);
        List<ReachedOffice> found = [];
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var top in first is null ? below[null] : offices.Where(office => office.Code == first)) Take(top, 0);
        // offices that stand above each other have no top: the database was changed by hand, and an auditor sees them still
        foreach (var left in first is null ? offices : []) Take(left, 0);
        return found;

        void Take(Known office, int depth)
        {
            if (!met.Add(office.Code)) return;
            found.Add(new(office.Code, office.ShortName, office.Mode, depth));
            foreach (var next in below[office.Code])
            {
                if (met.Contains(next.Code)) log.OfficesInACircle(next.Code);
                Take(next, depth + 1);
            }
        }
    }

    private sealed record Known(string Code, string ShortName, TravelMode Mode, string? Above);
}
