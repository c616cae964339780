using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Opens a case: asks the register, reads the ledger, decides for the first time. In the books before anything is shown.</summary>
public sealed class LookUpTraveller(
    DeskBooks desk, IDbContextFactory<PortalDbContext> books, ICitizenRegister register, EditionsInForce editions, CaseDecider decider, CaseViews views,
    QuietAlerts alerts, PersonalDataProtector protector, AuditWriter audit, INewIds ids, TimeProvider clock)
{
    /// <summary>
    /// Looks up; an undecided case that the desk had before is finished by it. The same request again gives the case that the first one opened.
    /// <paramref name="givenUp"/> ends the waiting for the register, and then nothing is written; once there is an answer it comes too late.
    /// </summary>
    public Task<DeskResult> RunAsync(
        Guid requestId, string numberText, TravelMode mode, LookUpPurpose purpose, OfficerSession officer, CancellationToken cancellationToken, CancellationToken givenUp = default) =>
        RunAsync(requestId, numberText, (mode, purpose, null), officer, cancellationToken, givenUp);

    /// <summary>Looks up who came with the traveller of an open case of this desk: both belong to one visit, and that case is not finished by it.</summary>
    public Task<DeskResult> WithAsync(
        Guid with, Guid requestId, string numberText, TravelMode mode, LookUpPurpose purpose, OfficerSession officer, CancellationToken cancellationToken,
        CancellationToken givenUp = default) =>
        RunAsync(requestId, numberText, (mode, purpose, with), officer, cancellationToken, givenUp);

    private async Task<DeskResult> RunAsync(
        Guid requestId, string numberText, (TravelMode Mode, LookUpPurpose Purpose, Guid? With) asked, OfficerSession officer, CancellationToken cancellationToken,
        CancellationToken givenUp)
    {
        var result = await desk.RunAsync(requestId, null, officer, () => OnceAsync(requestId, numberText, asked, officer, cancellationToken, givenUp), cancellationToken);
        return result is { Case: null, Fault: null } ? new DeskResult(null, DeskFault.AlreadyDecided) : result;
    }

    private async Task<DeskResult> OnceAsync(
        Guid requestId, string numberText, (TravelMode Mode, LookUpPurpose Purpose, Guid? With) asked, OfficerSession officer, CancellationToken cancellationToken,
        CancellationToken givenUp)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var edition = await editions.AtAsync(open, now, cancellationToken);
        if (!CitizenIdNumber.TryParse(numberText, BirthDates.On(ShanghaiTime.Day(now), edition.OldestYears), out var number, out var malformed))
        {
            return new DeskResult(null, DeskFault.MalformedNumber, malformed.ToString());
        }
        var office = await open.Offices.SingleAsync(o => o.Code == officer.OfficeCode, cancellationToken);
        if (office.Mode != asked.Mode) return new DeskResult(null, DeskFault.ModeNotOffered);
        if (await desk.FirstResultAsync(open, requestId, officer, cancellationToken) is { } first) return first;
        if (await register.AskAsync(number, cancellationToken, givenUp) is not { } answer) return new DeskResult(null, DeskFault.LookUpCancelled);
        var photo = (answer as RegisterAnswer.Found)?.PhotoJpeg;
        return await OpenAsync(open, requestId, protector.OfNumber(number), Content(number, asked.Mode, answer), photo, asked, officer, cancellationToken);
    }

    /// <summary>Opens the case of a traveller of whom the first is known, in a transaction of its own.</summary>
    internal async Task<DeskResult> OpenAsync(
        PortalDbContext open, Guid requestId, string lookup, CaseContent first, ReadOnlyMemory<byte>? photo, (TravelMode Mode, LookUpPurpose Purpose, Guid? With) asked,
        OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var at = clock.GetUtcNow();
        var visit = asked.With is { } companion ? await JoinedVisit.JoinAsync(open, companion, officer, ids, cancellationToken) : null;
        if (visit is null && asked.With is not null) return new DeskResult(null, DeskFault.NoSuchCase);
        var history = await TravellerLedger.ReadAsync(open, lookup, at, leaveOut: null, cancellationToken);
        if (visit is not null) first = visit.Bring(first, await editions.AtAsync(open, at, cancellationToken), at);
        var content = await decider.DecideAsync(open, await alerts.DrawAsync(open, first, at, cancellationToken), at, history.Facts, cancellationToken);
        var row = Row(officer, asked, lookup, at);
        row.VisitId = visit?.Id;
        CaseDecider.Write(row, content, at);
        var notes = await FinishEarlierAsync(open, officer, row.VisitId, at, cancellationToken);
        open.Cases.Add(row);
        if (photo is { } jpeg) open.CasePictures.Add(new CasePictureRow { CaseId = row.Id, Kind = CasePictureRow.Register, Jpeg = jpeg.ToArray(), At = at });
        if (visit is not null && content.Guardian is not null) await visit.CopyPicturesAsync(open, row.Id, cancellationToken);
        var raised = alerts.AfterAnswer(open, row, content, officer, at);
        open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = row.Id, At = at });
        await open.SaveChangesAsync(cancellationToken);
        notes.Add(new AuditNote(AuditAct.LookedUp, AuditNote.Case(row.Id), content.Register.ToString(), asked.Purpose.ToString()));
        notes.Add(DeskBooks.DecidedNote(row, content));
        notes.AddRange(raised);
        await audit.AppendAsync(open, officer, notes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        alerts.Ring(open);
        return new DeskResult(await views.OfAsync(open, row, cancellationToken));
    }

    private static CaseContent Content(CitizenIdNumber number, TravelMode mode, RegisterAnswer answer) => new()
    {
        Number = number.Value,
        Mode = mode,
        Register = RegisterFacts.From(answer).Outcome,
        Record = answer is RegisterAnswer.Found found ? RecordContent.Of(found.Record) : null,
    };

    private CaseRow Row(OfficerSession officer, (TravelMode Mode, LookUpPurpose Purpose, Guid? With) asked, string lookup, DateTimeOffset at) => new()
    {
        Id = ids.Next(), OfficeCode = officer.OfficeCode, DeskNumber = officer.DeskNumber, OfficerNumber = officer.OfficerNumber, Mode = asked.Mode,
        Purpose = asked.Purpose, State = nameof(CaseState.Open), TravellerLookup = lookup, Content = "", Verdict = Verdict.Ask, Edition = "", OpenedAt = at, SavedAt = at,
    };

    private static async Task<List<AuditNote>> FinishEarlierAsync(
        PortalDbContext open, OfficerSession officer, Guid? visit, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var earlier = await open.Cases
            .Where(c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && (c.State == nameof(CaseState.Open) || c.State == nameof(CaseState.Issued)))
            .Where(c => visit == null || c.VisitId != visit)
            // what a supervisor returned while another traveller stood here still waits for the officer
            .Where(c => !open.Approvals.Any(a => a.CaseId == c.Id && a.State == ApprovalState.Returned && a.DecidedAt >= c.SavedAt))
            .OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        foreach (var row in earlier) FinishCase.Finish(row, at);
        return [.. earlier.Select(row => new AuditNote(AuditAct.CaseFinished, AuditNote.Case(row.Id), row.Verdict.ToString(), "NextTraveller"))];
    }
}
