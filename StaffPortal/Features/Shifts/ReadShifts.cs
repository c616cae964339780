using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>Reads the running shift of the officer's desk and the last closed ones; for a supervisor those of his office.</summary>
public sealed class ReadShifts(ShiftActs acts, TimeProvider clock)
{
    /// <summary>Most closed shifts that are listed.</summary>
    public const int Most = 30;

    /// <summary>Both.</summary>
    public Task<ShiftResult<ShiftView>> RunAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        acts.RunAsync(officer, async open =>
        {
            var running = officer.Role is OfficerRole.Officer ? await ShiftLedger.ReadAsync(open, officer, clock.GetUtcNow(), cancellationToken) : null;
            return new ShiftResult<ShiftView>(new ShiftView(running, await ClosedAsync(open, ShiftActs.SeenBy(open, officer), cancellationToken)));
        }, cancellationToken);

    /// <summary>The newest of those given.</summary>
    internal static async Task<IReadOnlyList<ClosedShift>> ClosedAsync(PortalDbContext open, IQueryable<ShiftCloseRow> shifts, CancellationToken cancellationToken)
    {
        var rows = await (
            from shift in shifts.AsNoTracking().OrderByDescending(s => s.ClosedAt).ThenByDescending(s => s.Id).Take(Most)
            join office in open.Offices on shift.OfficeCode equals office.Code
            orderby shift.ClosedAt descending, shift.Id descending
            select new { Row = shift, office.WindowName }).ToListAsync(cancellationToken);
        return [.. rows.Select(found => Of(found.Row, found.WindowName))];
    }

    private static ClosedShift Of(ShiftCloseRow row, string office) => new(
        row.Id, office, row.DeskNumber, row.From, row.Until, ShiftContent.FromJson(row.Counts), row.Explanation, row.ClosedBy, row.ClosedAt, row.TakenBy, row.TakenAt);
}
