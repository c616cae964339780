namespace StaffPortal.Domain.Reports;

/// <summary>One look-up of a traveller, who is told from others by a key that names nobody.</summary>
public sealed record TravellerVisit(string Traveller, Guid CaseId, string Office, DateTimeOffset At);

/// <summary>Two visits of one traveller to two offices.</summary>
public sealed record OfficesApart(Guid CaseId, string First, string Second, TimeSpan Apart);

/// <summary>Finds travellers who were at several offices within hours.</summary>
public static class SeveralOffices
{
    /// <summary>Each traveller once, with his closest two visits to different offices; closest first.</summary>
    /// <param name="visits">In any order.</param>
    /// <param name="within">Visits farther apart than this are common; itself included.</param>
    public static IReadOnlyList<OfficesApart> Find(IEnumerable<TravellerVisit> visits, TimeSpan within) =>
    [
        .. visits.GroupBy(visit => visit.Traveller, StringComparer.Ordinal).Select(Closest).OfType<OfficesApart>().Where(apart => apart.Apart <= within).OrderBy(apart => apart.Apart).ThenBy(apart => apart.CaseId),
    ];

    private static OfficesApart? Closest(IEnumerable<TravellerVisit> visits)
    {
        OfficesApart? closest = null;
        var ordered = visits.OrderBy(visit => visit.At).ThenBy(visit => visit.CaseId).ToList();
        foreach (var (before, next) in ordered.Zip(ordered.Skip(1)))
            if (before.Office != next.Office && (closest is null || next.At - before.At < closest.Apart)) closest = new OfficesApart(next.CaseId, before.Office, next.Office, next.At - before.At);
        return closest;
    }
}
