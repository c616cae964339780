using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Asks a register that was silent again, within the same case (重新查询, R-C-04). Whatever was entered meanwhile stays.</summary>
public sealed class AskRegisterAgain(DeskBooks desk, IDbContextFactory<PortalDbContext> books, ICitizenRegister register, QuietAlerts alerts)
{
    /// <summary>
    /// Asks, and decides anew by what is answered. The same request again changes nothing. <paramref name="givenUp"/> ends the waiting, and
    /// then nothing is written.
    /// </summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken, CancellationToken givenUp = default) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            // asked before the transaction: nothing in the books waits for another organisation
            RegisterAnswer? answer = null;
            if (await SilentNumberAsync(requestId, caseId, officer, cancellationToken) is { } number)
            {
                answer = await register.AskAsync(number, cancellationToken, givenUp);
                if (answer is null) return new DeskResult(null, DeskFault.LookUpCancelled);
            }
            return await desk.ChangeAsync(requestId, caseId, officer, (opened, token) => StepAsync(opened, answer, officer, token), cancellationToken);
        }, cancellationToken);

    // null where there is nothing to ask: carried out already, no longer here, or answered meanwhile
    private async Task<CitizenIdNumber?> SilentNumberAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        if (await open.HandledRequests.AnyAsync(request => request.RequestId == requestId, cancellationToken)) return null;
        var row = await open.Cases.AsNoTracking().SingleOrDefaultAsync(
            c => c.Id == caseId && c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.State == nameof(CaseState.Open), cancellationToken);
        return row is not null && CaseContent.FromJson(row.Content) is { Register: RegisterOutcome.Unavailable } content ? content.CitizenNumber : null;
    }

    private async Task<CaseStep> StepAsync(OpenedCase opened, RegisterAnswer? answer, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (answer is null || opened.Content.Register is not RegisterOutcome.Unavailable) return CaseStep.Refused(opened, DeskFault.ChangedMeanwhile);
        var found = answer as RegisterAnswer.Found;
        var content = opened.Content with
        {
            Register = RegisterFacts.From(answer).Outcome, Record = found is null ? null : RecordContent.Of(found.Record), AskedAgainAt = opened.At,
        };
        if (found?.PhotoJpeg is { } photo)
        {
            opened.Books.CasePictures.Add(new CasePictureRow { CaseId = opened.Row.Id, Kind = CasePictureRow.Register, Jpeg = photo.ToArray(), At = opened.At });
            // R-C-07: what was compared was the photo of a document; the register's own is compared anew
            content = content with { Comparison = PhotoComparison.NotDone };
        }
        content = await alerts.DrawAsync(opened.Books, content, opened.At, cancellationToken);
        var note = new AuditNote(
            AuditAct.LookedUp, AuditNote.Case(opened.Row.Id), content.Register.ToString(), opened.Row.Purpose.ToString(),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["again"] = "yes" });
        return new CaseStep(content, [note, .. alerts.AfterAnswer(opened.Books, opened.Row, content, officer, opened.At)]);
    }
}
