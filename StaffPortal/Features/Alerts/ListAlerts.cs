using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Alerts;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>The quiet alerts of a supervisor's office. What each is about is read here alone: no column tells it, so that none can be picked in SQL.</summary>
public sealed class ListAlerts(AlertBooks alerts, TimeProvider clock)
{
    private const int MostRead = 200;
    private const int MostShown = 50;
    private const int Days = 30;

    /// <summary>Newest first; those of the last 30 days, and older ones that nobody has closed.</summary>
    public Task<AlertResult<AlertList>> RunAsync(AlertTab tab, OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ReadAsync(officer, async open =>
        {
            var now = clock.GetUtcNow();
            var rows = await RecentAsync(open, officer, now, cancellationToken);
            var dayBegins = ShanghaiTime.StartOf(ShanghaiTime.Day(now));
            var today = rows.Where(alert => alert.Row.At >= dayBegins).ToList();
            var pending = rows.Where(alert => alert.About.Kind is not AlertKind.Drawn && alert.Row.State is not AlertState.Closed).ToList();
            var chosen = tab switch { AlertTab.Today => today, AlertTab.Open => pending, _ => rows };
            var lines = await LinesAsync(open, [.. chosen.Take(MostShown)], cancellationToken);
            return new AlertResult<AlertList>(new AlertList(lines, today.Count, pending.Count, chosen.Count > MostShown || rows.Count == MostRead, now));
        }, cancellationToken);

    /// <summary>The alarms that nobody has acknowledged: their ids alone, newest first.</summary>
    public Task<AlertResult<IReadOnlyList<Guid>>> UnseenAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ReadAsync(officer, async open =>
        {
            var rows = await open.Alerts.AsNoTracking().Where(alert => alert.OfficeCode == officer.OfficeCode && alert.State == AlertState.New)
                .OrderByDescending(alert => alert.At).ThenByDescending(alert => alert.Id).Take(MostRead).Select(alert => new { alert.Id, alert.Content }).ToListAsync(cancellationToken);
            return new AlertResult<IReadOnlyList<Guid>>([.. rows.Where(alert => AlertContent.FromJson(alert.Content).Kind is not AlertKind.Drawn).Select(alert => alert.Id)]);
        }, cancellationToken);

    private static async Task<List<(AlertRow Row, AlertContent About)>> RecentAsync(PortalDbContext open, OfficerSession officer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = now.AddDays(-Days);
        var rows = await open.Alerts.AsNoTracking().Where(alert => alert.OfficeCode == officer.OfficeCode && (alert.At >= from || alert.State != AlertState.Closed))
            .OrderByDescending(alert => alert.At).ThenByDescending(alert => alert.Id).Take(MostRead).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row, AlertContent.FromJson(row.Content)))];
    }

    private static async Task<IReadOnlyList<AlertLine>> LinesAsync(PortalDbContext open, List<(AlertRow Row, AlertContent About)> shown, CancellationToken cancellationToken)
    {
        var subjects = await AlertSubject.OfAsync(open, [.. shown.Select(alert => alert.Row)], cancellationToken);
        var names = await ReadAlert.NamesAsync(open, shown.Select(alert => alert.Row.OfficerNumber), cancellationToken);
        return [.. shown.Select(alert => subjects[alert.Row.Id].Line(alert.Row, alert.About, names))];
    }
}
