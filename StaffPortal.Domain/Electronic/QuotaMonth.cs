using System.Globalization;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>
/// A calendar month in Shanghai, by which a traveller's successful electronic rail applications are counted (R-RE-04).
/// The one in which a certificate was issued counts, however far its validity reaches into the next.
/// </summary>
/// <remarks>
/// Each certificate that uses the quota takes one of the slots 1 to N of its traveller's month, and no two of them the same: so a quota holds
/// however many apply at once, where counting first and writing afterwards would not.
/// </remarks>
public sealed record QuotaMonth
{
    private readonly DateOnly _firstDay;

    private QuotaMonth(DateOnly firstDay) => _firstDay = firstDay;

    /// <summary>Its first instant, in UTC.</summary>
    public DateTimeOffset From => ShanghaiTime.StartOf(_firstDay);

    /// <summary>The first instant after it, in UTC.</summary>
    public DateTimeOffset Until => ShanghaiTime.StartOf(_firstDay.AddMonths(1));

    /// <summary>The month that an instant lies in.</summary>
    public static QuotaMonth Of(DateTimeOffset instant)
    {
        var day = ShanghaiTime.Day(instant);
        return new QuotaMonth(new DateOnly(day.Year, day.Month, 1));
    }

    /// <summary>
    /// Whether issuing such a certificate uses the quota: electronic rail does. Paper does not (R-RW-05), a flight has none (R-AE-04); and what issues
    /// nothing uses nothing: to look at a certificate, find it again or repeat the live check (R-RE-10), to fail it, to be refused.
    /// </summary>
    public static bool IsUsedBy(TravelMode mode, Channel channel) => mode is TravelMode.Rail && channel is Channel.Electronic;

    /// <summary>How often one may still apply in a month, never below 0 (an edition can lower the quota within a month).</summary>
    /// <param name="used">Certificates issued in that month, voided ones counted too.</param>
    /// <param name="edition">Whose quota.</param>
    public static int Remaining(int used, PolicyEdition edition) => Math.Max(0, edition.ElectronicRailQuota - used);

    /// <summary>The lowest slot that is free, of 1 to the quota; null where the month is used up.</summary>
    /// <param name="taken">The slots taken in that month, each once, in any order.</param>
    /// <param name="edition">Whose quota.</param>
    public static int? FreeSlot(IReadOnlyCollection<int> taken, PolicyEdition edition) =>
        Remaining(taken.Count, edition) == 0 ? null : Enumerable.Range(1, edition.ElectronicRailQuota).First(slot => !taken.Contains(slot));

    /// <summary>Whether an instant lies in it; half-open.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= From && instant < Until;

    /// <summary>Year and month as they are stored: <c>2026-01</c>.</summary>
    public override string ToString() => _firstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
