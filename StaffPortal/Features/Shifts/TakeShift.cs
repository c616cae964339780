using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>Signs for a closed shift by the session of who takes over: another officer at that desk, or a supervisor of the office.</summary>
public sealed class TakeShift(ShiftActs acts, AuditWriter audit, TimeProvider clock)
{
    /// <summary>Signs for it; signing twice is the same as once.</summary>
    public Task<ShiftResult<ClosedShift>> RunAsync(Guid shiftId, OfficerSession officer, CancellationToken cancellationToken) =>
        acts.RunAsync<ClosedShift>(officer, async open =>
        {
            var row = await ShiftActs.SeenBy(open, officer).SingleOrDefaultAsync(s => s.Id == shiftId, cancellationToken);
            if (row is null) return new(null, ShiftFault.NoSuchShift);
            if (row.ClosedBy == officer.OfficerNumber) return new(null, ShiftFault.OwnShift);
            if (row.TakenBy is { } other && other != officer.OfficerNumber) return new(null, ShiftFault.TakenAlready);
            if (row.TakenBy is null)
            {
                (row.TakenBy, row.TakenAt) = (officer.OfficerNumber, clock.GetUtcNow());
                row.Revision++;
                if (!await ShiftActs.IsSavedAsync(open, cancellationToken)) return new(null, ShiftFault.TakenAlready);
                await audit.AppendAsync(open, officer, [new(AuditAct.ShiftTaken, ShiftActs.Subject(row.Id), "Signed")], cancellationToken);
            }
            return new((await ReadShifts.ClosedAsync(open, open.ShiftCloses.Where(s => s.Id == shiftId), cancellationToken))[0]);
        }, cancellationToken);
}
