using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence.Rows;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Certificates;

/// <summary>What was done for a certificate before it was issued, out of the trail.</summary>
internal static class CaseLife
{
    private static readonly AuditAct[] s_told = [AuditAct.LookedUp, AuditAct.Compared, AuditAct.CaseParked, AuditAct.Decided];

    /// <summary>Look-ups, comparisons and what supervisors decided, oldest first; what was done about a guardian is not among it.</summary>
    public static async Task<IReadOnlyList<LifeEvent>> ReadAsync(PortalDbContext open, Guid caseId, CancellationToken cancellationToken)
    {
        var about = AuditNote.Case(caseId);
        var entries = await open.AuditEntries.AsNoTracking().Where(entry => entry.Object == about && s_told.Contains(entry.Act)).OrderBy(entry => entry.Seq).ToListAsync(cancellationToken);
        return [.. entries.Select(Told).OfType<LifeEvent>()];
    }

    private static LifeEvent? Told(AuditEntryRow entry)
    {
        using var json = JsonDocument.Parse(entry.Json);
        if (json.RootElement.GetProperty("detail").TryGetProperty("guardian", out _)) return null;
        var outcome = json.RootElement.GetProperty("outcome").GetString();
        return (entry.Act, outcome) switch
        {
            (AuditAct.LookedUp, _) when Enum.TryParse<RegisterOutcome>(outcome, out _) => new(entry.At, LifeAct.LookedUp, entry.Officer, outcome),
            (AuditAct.Compared, _) when Enum.TryParse<PhotoComparison>(outcome, out _) => new(entry.At, LifeAct.Compared, entry.Officer, outcome),
            (AuditAct.CaseParked, _) => new(entry.At, LifeAct.Parked, entry.Officer),
            (AuditAct.Decided, nameof(ApprovalState.Approved)) => new(entry.At, LifeAct.Approved, entry.Officer),
            (AuditAct.Decided, nameof(ApprovalState.Returned)) => new(entry.At, LifeAct.Returned, entry.Officer),
            // what the policy decided stands in the case
            _ => null,
        };
    }
}
