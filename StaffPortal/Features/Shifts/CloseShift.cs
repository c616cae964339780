using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>What an officer hands over.</summary>
/// <param name="Drawer">What he counted.</param>
/// <param name="Seen">What the page told him of the books; what moved since is not signed for unseen.</param>
/// <param name="Explanation">How differences are explained; may be empty where there are none.</param>
public sealed record ShiftHandedOver(DrawerCount Drawer, ShiftBooks Seen, string Explanation)
{
    /// <summary>Most characters of the explanation.</summary>
    public const int LongestExplanation = 400;

    /// <summary>Not the explanation: it may name somebody.</summary>
    public override string ToString() => nameof(ShiftHandedOver);
}

/// <summary>Closes the running shift of the officer's desk, and signs for it by his session (交接班).</summary>
public sealed class CloseShift(ShiftActs acts, AuditWriter audit, INewIds ids, TimeProvider clock)
{
    /// <summary>Closes it, once a request; one end begins one shift.</summary>
    public Task<ShiftResult<ClosedShift>> RunAsync(Guid requestId, ShiftHandedOver handed, OfficerSession officer, CancellationToken cancellationToken) =>
        acts.RunAsync<ClosedShift>(officer, async open =>
        {
            if (officer.Role is not OfficerRole.Officer) return new(null, ShiftFault.NotAllowed);
            if (await FirstAsync(open, requestId, cancellationToken) is { } first) return new(first);
            var shift = await ShiftLedger.ReadAsync(open, officer, clock.GetUtcNow(), cancellationToken);
            var differences = ShiftBalance.Differences(shift.Books, handed.Drawer);
            if (FaultOf(shift, handed, differences) is { } fault) return new(null, fault);
            var row = Row(requestId, shift, handed, differences, officer);
            open.ShiftCloses.Add(row);
            if (!await ShiftActs.IsSavedAsync(open, cancellationToken)) return new(null, ShiftFault.ClosedMeanwhile);
            await audit.AppendAsync(open, officer, [Note(row, shift.Books, differences.Count)], cancellationToken);
            return new(await FirstAsync(open, requestId, cancellationToken));
        }, cancellationToken);

    private static async Task<ClosedShift?> FirstAsync(PortalDbContext open, Guid requestId, CancellationToken cancellationToken) =>
        await ReadShifts.ClosedAsync(open, open.ShiftCloses.Where(s => s.RequestId == requestId), cancellationToken) is [var closed] ? closed : null;

    private static ShiftFault? FaultOf(RunningShift shift, ShiftHandedOver handed, IReadOnlyList<ShiftDifference> differences)
    {
        if (shift.Until <= shift.From) return ShiftFault.ClosedMeanwhile;
        if (shift.Unfinished > 0) return ShiftFault.CaseNotFinished;
        if (shift.Books != handed.Seen) return ShiftFault.BooksMoved;
        if (handed.Explanation.Trim().Length > ShiftHandedOver.LongestExplanation) return ShiftFault.WordsTooLong;
        return differences.Count > 0 && string.IsNullOrWhiteSpace(handed.Explanation) ? ShiftFault.NotExplained : null;
    }

    private ShiftCloseRow Row(Guid requestId, RunningShift shift, ShiftHandedOver handed, IReadOnlyList<ShiftDifference> differences, OfficerSession officer) => new()
    {
        Id = ids.Next(), RequestId = requestId, OfficeCode = officer.OfficeCode, DeskNumber = officer.DeskNumber, From = shift.From, Until = shift.Until,
        Counts = new ShiftContent { Books = shift.Books, Drawer = handed.Drawer, Differences = differences, Numbers = [.. shift.Named.Select(named => named.Number)] }.ToJson(),
        Explanation = handed.Explanation.Trim() is { Length: > 0 } words ? words : null, ClosedBy = officer.OfficerNumber, ClosedAt = clock.GetUtcNow(),
    };

    private static AuditNote Note(ShiftCloseRow row, ShiftBooks books, int differences) => new(
        AuditAct.ShiftClosed, ShiftActs.Subject(row.Id), differences == 0 ? "Balanced" : "Differs",
        Detail: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["issued"] = books.Issued.ToString(CultureInfo.InvariantCulture), ["voided"] = books.Voided.ToString(CultureInfo.InvariantCulture),
            ["differences"] = differences.ToString(CultureInfo.InvariantCulture),
        });
}
