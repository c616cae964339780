using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Looks up who came with a child (监护人, R-S-01). Who cannot be a guardian by his number alone is told so, and the register is not asked about him.</summary>
public sealed class LookUpGuardian(
    DeskBooks desk, IDbContextFactory<PortalDbContext> books, ICitizenRegister register, EditionsInForce editions, CaseViews views, TimeProvider clock)
{
    /// <summary>
    /// Looks him up in place of an earlier one; what was compared of that one is gone. The same request again changes nothing.
    /// <paramref name="givenUp"/> ends the waiting for the register, and then nothing is written.
    /// </summary>
    public Task<DeskResult> RunAsync(
        Guid requestId, Guid caseId, string numberText, OfficerSession officer, CancellationToken cancellationToken, CancellationToken givenUp = default) =>
        desk.RunAsync(requestId, caseId, officer, async () =>
        {
            var (number, refused) = await NumberAsync(caseId, numberText, officer, cancellationToken);
            if (refused is not null) return refused;
            // asked before the transaction: nothing in the books waits for another organisation
            RegisterAnswer? answer = null;
            if (number is not null && !await books.IsHandledAsync(requestId, cancellationToken))
            {
                answer = await register.AskAsync(number, cancellationToken, givenUp);
                if (answer is null) return new DeskResult(null, DeskFault.LookUpCancelled);
            }
            return await desk.ChangeAsync(requestId, caseId, officer, (opened, token) => StepAsync(opened, number, answer, token), cancellationToken);
        }, cancellationToken);

    // without a number where the case is no longer here: the change says why
    private async Task<(CitizenIdNumber? Number, DeskResult? Refused)> NumberAsync(Guid caseId, string numberText, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var row = await open.Cases.AsNoTracking().SingleOrDefaultAsync(
            c => c.Id == caseId && c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.State == nameof(CaseState.Open), cancellationToken);
        if (row is null) return (null, null);
        var now = clock.GetUtcNow();
        var (today, edition) = (ShanghaiTime.Day(now), await editions.AtAsync(open, now, cancellationToken));
        if (!CitizenIdNumber.TryParse(numberText, BirthDates.On(today, edition.OldestYears), out var number, out var malformed))
        {
            return (null, new DeskResult(await views.OfAsync(open, row, cancellationToken), DeskFault.MalformedNumber, malformed.ToString()));
        }
        GuardianFault? fault = number.Value == CaseContent.FromJson(row.Content).Number ? GuardianFault.IsTraveller : number.AgeOn(today) < edition.GuardianFrom ? GuardianFault.TooYoung : null;
        return fault is null ? (number, null) : (null, new DeskResult(await views.OfAsync(open, row, cancellationToken), DeskFault.GuardianNotPossible, fault.ToString()));
    }

    private static async Task<CaseStep> StepAsync(OpenedCase opened, CitizenIdNumber? number, RegisterAnswer? answer, CancellationToken cancellationToken)
    {
        if (number is null || answer is null) return CaseStep.Refused(opened, DeskFault.ChangedMeanwhile);
        var found = answer as RegisterAnswer.Found;
        await opened.Books.CasePictures
            .Where(picture => picture.CaseId == opened.Row.Id && (picture.Kind == CasePictureRow.GuardianRegister || picture.Kind == CasePictureRow.GuardianLive))
            .ExecuteDeleteAsync(cancellationToken);
        if (found?.PhotoJpeg is { } photo)
        {
            opened.Books.CasePictures.Add(new CasePictureRow { CaseId = opened.Row.Id, Kind = CasePictureRow.GuardianRegister, Jpeg = photo.ToArray(), At = opened.At });
        }
        var guardian = new GuardianContent
        {
            Number = number.Value, Register = RegisterFacts.From(answer).Outcome, Record = found is null ? null : RecordContent.Of(found.Record), AskedAt = opened.At,
        };
        return new CaseStep(opened.Content with { Guardian = guardian }, [Note(AuditAct.LookedUp, opened, guardian.Register.ToString())]);
    }

    /// <summary>The trail's note of an act that is about the guardian, not the traveller.</summary>
    internal static AuditNote Note(AuditAct act, OpenedCase opened, string outcome) => new(
        act, AuditNote.Case(opened.Row.Id), outcome, act is AuditAct.LookedUp ? opened.Row.Purpose.ToString() : null,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["guardian"] = "yes" });
}
