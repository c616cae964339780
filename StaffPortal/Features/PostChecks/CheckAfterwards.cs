// Long because the lease, the question and what is written belong together: one without the others asks twice or loses an answer.
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Alerts;
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

namespace StaffPortal.Features.PostChecks;

/// <summary>
/// Asks the register about certificates that were issued while it was silent (R-C-04). Each is leased before it is asked about, so that of two nodes
/// one asks; an answer is written with its alert and its entry in one transaction.
/// </summary>
public sealed class CheckAfterwards(
    IDbContextFactory<PortalDbContext> books, ICitizenRegister register, EditionsInForce editions, QuietAlerts alerts, AuditWriter audit, TimeProvider clock,
    ILogger<CheckAfterwards> log)
{
    private const int MostInOneRound = 50;

    /// <summary>Longer than the register is ever waited for.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(30);

    /// <summary>Checks what is due, oldest first, until the register does not answer; at most fifty.</summary>
    /// <param name="isBack">Whether the register has just answered after a silence: then nobody's pause is waited for.</param>
    /// <param name="cancellationToken">Ends the round.</param>
    /// <returns>How many the register answered about.</returns>
    public async Task<int> RunAsync(bool isBack, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // what is leased is due within the lease; only pauses end later than that
        var until = isBack ? DateTimeOffset.MaxValue : now;
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var due = await open.PostChecks.AsNoTracking()
            .Where(check => check.State == PostCheckState.Waiting && (check.NextTryAt <= now || (check.NextTryAt > now + s_lease && check.NextTryAt <= until)))
            .OrderBy(check => check.NextTryAt).ThenBy(check => check.CertificateId).Select(check => check.CertificateId).Take(MostInOneRound).ToListAsync(cancellationToken);
        var answered = 0;
        foreach (var certificateId in due)
        {
            if (await OneAsync(certificateId, isBack, cancellationToken) is not { } isAnswered) continue;
            if (!isAnswered) break;
            answered++;
        }
        return answered;
    }

    // null where there was nothing to ask: one that cannot be read holds up no other
    private async Task<bool?> OneAsync(Guid certificateId, bool isBack, CancellationToken cancellationToken)
    {
        try
        {
            if (await LeaseAsync(certificateId, isBack, cancellationToken) is not { } asked) return null;
            var answer = await register.LookUpAsync(asked.Number, cancellationToken);
            if (answer is RegisterAnswer.Unavailable) await PauseAsync(certificateId, cancellationToken);
            else await WriteAsync(certificateId, asked.Facts, answer, cancellationToken);
            return answer is not RegisterAnswer.Unavailable;
        }
        catch (DbUpdateConcurrencyException)
        {
            // the lease ended meanwhile, and another node has it
            return null;
        }
        catch (Exception damage) when (damage is JsonException or FormatException or CryptographicException or InvalidOperationException)
        {
            log.NotCheckedAfterwards(certificateId);
            await PauseAsync(certificateId, cancellationToken);
            return null;
        }
    }

    // null where another node has it, or it is settled
    private async Task<(CitizenIdNumber Number, CaseContent Facts)?> LeaseAsync(Guid certificateId, bool isBack, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var row = await open.PostChecks.SingleAsync(check => check.CertificateId == certificateId, cancellationToken);
        if (row.State is not PostCheckState.Waiting || (row.NextTryAt > now && !(isBack && row.NextTryAt > now + s_lease))) return null;
        (row.NextTryAt, row.Tries, row.Revision) = (now + s_lease, row.Tries + 1, row.Revision + 1);
        await open.SaveChangesAsync(cancellationToken);
        var content = await (
            from certificate in open.Certificates.AsNoTracking()
            join @case in open.Cases on certificate.CaseId equals @case.Id
            where certificate.Id == certificateId
            select @case.Content).SingleAsync(cancellationToken);
        var facts = CaseContent.FromJson(content);
        return (facts.CitizenNumber ?? throw new InvalidOperationException("Only who has a number is looked up."), facts);
    }

    private async Task PauseAsync(Guid certificateId, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var row = await open.PostChecks.SingleAsync(check => check.CertificateId == certificateId, cancellationToken);
        var pause = s_firstPause * Math.Pow(2, Math.Min(row.Tries - 1, 10));
        (row.NextTryAt, row.Revision) = (clock.GetUtcNow() + (pause < s_longestPause ? pause : s_longestPause), row.Revision + 1);
        await open.SaveChangesAsync(cancellationToken);
    }

    private async Task WriteAsync(Guid certificateId, CaseContent facts, RegisterAnswer answer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var at = clock.GetUtcNow();
        var row = await open.PostChecks.SingleAsync(check => check.CertificateId == certificateId, cancellationToken);
        if (row.State is not PostCheckState.Waiting) return;
        var certificate = await open.Certificates.AsNoTracking().SingleAsync(c => c.Id == certificateId, cancellationToken);
        var edition = await editions.ApprovedAsync(open, certificate.Edition, cancellationToken) ?? PolicyEdition.Shipped;
        var result = PostCheck.Of(facts.ToFacts(edition), RegisterFacts.From(answer), edition);
        (row.State, row.Outcome, row.CheckedAt, row.Revision) =
            (result.Disagrees is null ? PostCheckState.Passed : PostCheckState.Failed, result.Disagrees?.ToString(), at, row.Revision + 1);
        var raised = await RaiseAsync(open, certificate, facts, answer, result, at, cancellationToken);
        await open.SaveChangesAsync(cancellationToken);
        // nobody sits at this desk: the entry is the system's own
        var system = new OfficerSession("system", "", OfficerRole.Supervisor, certificate.OfficeCode, "", certificate.DeskNumber);
        var note = new AuditNote(AuditAct.PostChecked, AuditNote.Certificate(certificateId), row.State.ToString(), row.Outcome);
        await audit.AppendAsync(open, system, [note, .. raised], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        alerts.Ring(open);
    }

    // R-C-12: a wanted holder and an ordinary one who is drawn leave the same behind
    private async Task<IReadOnlyList<AuditNote>> RaiseAsync(
        PortalDbContext open, CertificateRow certificate, CaseContent facts, RegisterAnswer answer, PostCheckResult result, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<AlertContent> raised = [];
        if (result.Disagrees is { } code) raised.Add(new AlertContent { Kind = AlertKind.PostCheckFailed, Code = code });
        var known = facts with { Record = answer is RegisterAnswer.Found found ? RecordContent.Of(found.Record) : null };
        var drawn = (await alerts.DrawAsync(open, known, at, cancellationToken)).SystemCheckDrawn;
        if (result.Wanted || drawn) raised.Add(new AlertContent { Kind = result.Wanted ? AlertKind.Wanted : AlertKind.Drawn });
        return [.. raised.Select(content => alerts.Raise(open, certificate, content, at))];
    }
}
