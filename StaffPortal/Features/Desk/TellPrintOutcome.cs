using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>
/// Records what came out of the printer, as the officer saw it (打印正常, 卡纸, 打废). A jam or a spoiled sheet grants the reprint that it calls
/// for in the same transaction, with that as its reason (R-P-04).
/// </summary>
public sealed class TellPrintOutcome(
    DeskBooks desk, IDbContextFactory<PortalDbContext> books, CaseViews views, ReprintPaper reprints, AuditWriter audit, INewIds ids, TimeProvider clock)
{
    private const int LongestStock = 20;

    /// <summary>Records it, once a request; of a print that already came out badly nothing more is told.</summary>
    public Task<DeskResult> RunAsync(
        Guid requestId, Guid caseId, Guid printId, PrintOutcome outcome, string? stock, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await open.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row?.CertificateId is not { } certificateId) return new DeskResult(null, DeskFault.NoSuchCase);
            if (row.DeskNumber != officer.DeskNumber) return DeskBooks.TakenOver(row);
            if (await desk.FirstResultAsync(open, requestId, officer, cancellationToken) is { } first) return first;
            if (row.State != nameof(CaseState.Issued)) return new DeskResult(null, DeskFault.AlreadyDecided);
            var view = await views.OfAsync(open, row, cancellationToken);
            if (view.Certificate!.Last is not { } last || last.Id != printId || last.Outcome is PrintOutcome.Jammed or PrintOutcome.Spoiled) return new DeskResult(view);
            if (Sheet(stock) is not { } sheet) return new DeskResult(view, DeskFault.MalformedStock);
            var fault = await TellAsync(open, new(requestId, caseId, certificateId, last, outcome, sheet), officer, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new DeskResult(await views.OfAsync(open, row, cancellationToken), fault);
        }, cancellationToken);

    private async Task<DeskFault?> TellAsync(PortalDbContext open, Told told, OfficerSession officer, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        open.PrintOutcomes.Add(new PrintOutcomeRow
        {
            Id = ids.Next(), RequestId = told.RequestId, PrintId = told.Print.Id, Outcome = told.Outcome, StockNumber = told.Stock.Length == 0 ? null : told.Stock,
            At = at, OfficerNumber = officer.OfficerNumber, DeskNumber = officer.DeskNumber,
        });
        open.HandledRequests.Add(new HandledRequestRow { RequestId = told.RequestId, ObjectId = told.CaseId, At = at });
        var reprint = ReasonOf(told.Outcome) is { } reason ? await ReprintAsync(open, told, reason, officer, cancellationToken) : null;
        await open.SaveChangesAsync(cancellationToken);
        var note = new AuditNote(AuditAct.PrintTold, AuditNote.Certificate(told.CertificateId), told.Outcome.ToString());
        await audit.AppendAsync(open, officer, reprint?.Note is { } printed ? [note, printed] : [note], cancellationToken);
        return reprint?.Obstacle is null ? null : DeskFault.ReprintsUsedUp;
    }

    private async Task<ReprintResult> ReprintAsync(PortalDbContext open, Told told, ReprintReason reason, OfficerSession officer, CancellationToken cancellationToken)
    {
        var certificate = await open.Certificates.SingleAsync(c => c.Id == told.CertificateId, cancellationToken);
        return await reprints.RunAsync(open, certificate, told.RequestId, reason, officer, cancellationToken);
    }

    private static ReprintReason? ReasonOf(PrintOutcome outcome) => outcome switch
    {
        PrintOutcome.Printed => null,
        PrintOutcome.Jammed => ReprintReason.Jammed,
        PrintOutcome.Spoiled => ReprintReason.Spoiled,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    // empty where the stock has no number; null where it cannot be one
    private static string? Sheet(string? stock)
    {
        var text = (stock ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();
        return text.Length <= LongestStock && text.All(char.IsAsciiLetterOrDigit) ? text : null;
    }

    private sealed record Told(Guid RequestId, Guid CaseId, Guid CertificateId, LastPrint Print, PrintOutcome Outcome, string Stock);
}
