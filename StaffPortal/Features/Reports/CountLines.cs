using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>The kept lines that one filter lets through.</summary>
/// <param name="lines">As they stood when it was asked.</param>
/// <param name="filter">Which are let through.</param>
internal sealed class Counting(KeptSnapshot lines, KeptFilter filter)
{
    /// <summary>What offices, officers and codes are called.</summary>
    public KeptNames Names => lines.Names;

    /// <summary>Counts each.</summary>
    public void Each(KeptSnapshot.Counts counts) => lines.Each(filter, counts);
}

/// <summary>Prepares a count over the kept lines.</summary>
public sealed class CountLines(KeptLines kept, IOptions<ReportOptions> options)
{
    /// <summary>From where on something is worth a look, and what night is.</summary>
    internal ReportOptions Options => options.Value;

    /// <summary>The first day that is kept.</summary>
    public DateOnly FirstDay => kept.FirstDay;

    /// <summary>The lines of a filter within a reach.</summary>
    internal async Task<Counting> OfAsync(PortalDbContext open, ReportReach reach, ReportFilter filter, CancellationToken cancellationToken)
    {
        var (lines, _) = await kept.ReadAsync(wait: false, cancellationToken);
        return new Counting(lines, new KeptFilter(lines.Names, filter, reach.Codes(filter), Options, await TravellersAsync(open, filter, cancellationToken)));
    }

    /// <summary>Who among travellers is an officer of this portal.</summary>
    internal static async Task<IReadOnlySet<ulong>> ColleaguesAsync(PortalDbContext open, CancellationToken cancellationToken) =>
        (await open.Officers.AsNoTracking().Where(officer => officer.IdentityLookup != null).Select(officer => officer.IdentityLookup!).ToListAsync(cancellationToken)).Select(KeptLine.TravellerOf).ToHashSet();

    private static async Task<IReadOnlySet<ulong>?> TravellersAsync(PortalDbContext open, ReportFilter filter, CancellationToken cancellationToken)
    {
        IReadOnlySet<ulong>? travellers = filter.Colleague ? await ColleaguesAsync(open, cancellationToken) : null;
        if (filter.SameAs is not { } same) return travellers;
        var one = await open.ReportLines.AsNoTracking().Where(line => line.CaseId == same).Select(line => line.TravellerLookup).ToListAsync(cancellationToken);
        return one.Select(KeptLine.TravellerOf).Where(traveller => travellers?.Contains(traveller) ?? true).ToHashSet();
    }
}
