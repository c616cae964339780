// Long because the rights, the repeat and the conflict of reading and changing belong together.
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Persistence.Telemetry;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>Carries out one act on issued certificates: rights, repeated request, the step, the trail, in one transaction.</summary>
public sealed class CertificateBooks(IDbContextFactory<PortalDbContext> books, OfficeReach reach, AuditWriter audit, CaseNews news, TimeProvider clock, ILogger<CertificateBooks> log)
{
    /// <summary>The certificates that a person may see: officers those of their office, supervisors also those of the offices below it, auditors all, an administrator none.</summary>
    public async Task<IQueryable<CertificateRow>> SeenByAsync(PortalDbContext open, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is OfficerRole.Auditor) return open.Certificates;
        var codes = (await reach.OfAsync(open, officer, cancellationToken)).Select(office => office.Code).ToList();
        return open.Certificates.Where(c => codes.Contains(c.OfficeCode));
    }

    /// <summary>The offices whose certificates a person may see, as a tree.</summary>
    public Task<IReadOnlyList<ReachedOffice>> OfficesOfAsync(PortalDbContext open, OfficerSession officer, CancellationToken cancellationToken) => reach.OfAsync(open, officer, cancellationToken);

    /// <summary>
    /// Whether a person may see the portrait and the rest of a holder: of a child or a soldier only who issued it and the supervisors of the office.
    /// By the day of issue, so that a birthday opens nothing.
    /// </summary>
    public static bool SeesWhole(OfficerSession officer, HolderContent holder, (string Office, string Officer, DateOnly Day) issued) =>
        (officer.Role is OfficerRole.Supervisor && officer.OfficeCode == issued.Office) || officer.OfficerNumber == issued.Officer
        || !NarrowAccess.HoldsFor(holder.BirthDate, holder.ActiveMilitary, issued.Day);

    /// <summary>Why a person may not unmask a holder or see the paper: what an office below issued is looked at, and acted on there; null where nothing is against it.</summary>
    public static CertificateFault? AgainstWhole(OfficerSession officer, HolderContent holder, (string Office, string Officer, DateOnly Day) issued) =>
        officer.OfficeCode != issued.Office ? CertificateFault.OtherOffice : SeesWhole(officer, holder, issued) ? null : CertificateFault.NarrowAccess;

    /// <summary>Reads, within a transaction, and enters in the trail what the reading says is to be entered.</summary>
    /// <param name="subject">What is asked for, as the trail names it.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="allowed">Whether this role may.</param>
    /// <param name="read">Reads; its note, where there is one, is entered.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    public async Task<CertificateResult<T>> ReadAsync<T>(
        string subject, OfficerSession officer, bool allowed, Func<PortalDbContext, Task<(CertificateResult<T> Result, AuditNote? Note)>> read, CancellationToken cancellationToken)
        where T : class
    {
        ActClock.Start();
        try
        {
            if (!allowed) return new(null, await RefuseAsync(subject, officer, cancellationToken));
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var (result, note) = await read(open);
            if (note is null) return result;
            await audit.AppendAsync(open, officer, [note], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return new(null, CertificateFault.DatabaseUnavailable);
        }
    }

    /// <summary>Changes a certificate of the officer's office; the same request again changes nothing.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="certificateId">Which certificate.</param>
    /// <param name="officer">Who acts.</param>
    /// <param name="allowed">Whether this role may.</param>
    /// <param name="step">Looks first, and changes rows only where nothing is wrong.</param>
    /// <param name="cancellationToken">Ends it when the page is left; that is no fault.</param>
    /// <returns>Why nothing was changed; null where all went well.</returns>
    public async Task<CertificateFault?> ChangeAsync(
        Guid requestId, Guid certificateId, OfficerSession officer, bool allowed, Func<PortalDbContext, CertificateRow, DateTimeOffset, Task<CertificateStep>> step,
        CancellationToken cancellationToken)
    {
        ActClock.Start();
        try
        {
            if (!allowed) return await RefuseAsync(AuditNote.Certificate(certificateId), officer, cancellationToken);
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            if (await open.HandledRequests.AnyAsync(request => request.RequestId == requestId, cancellationToken)) return null;
            var row = await open.Certificates.SingleOrDefaultAsync(c => c.Id == certificateId && c.OfficeCode == officer.OfficeCode, cancellationToken);
            if (row is null) return await (await SeenByAsync(open, officer, cancellationToken)).AnyAsync(c => c.Id == certificateId, cancellationToken) ? CertificateFault.OtherOffice : CertificateFault.NoSuchCertificate;
            var at = clock.GetUtcNow();
            var done = await step(open, row, at);
            // carried out after this one had looked for it
            if (done.Fault is { } fault) return await books.IsHandledAsync(requestId, cancellationToken) ? null : fault;
            open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = certificateId, At = at });
            if (!await IsSavedAsync(open, cancellationToken)) return await books.IsHandledAsync(requestId, cancellationToken) ? null : CertificateFault.ChangedMeanwhile;
            await audit.AppendAsync(open, officer, done.Notes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            news.Tell(officer.OfficeCode);
            return null;
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
            return CertificateFault.DatabaseUnavailable;
        }
    }

    private async Task<CertificateFault> RefuseAsync(string subject, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, subject, officer.Role.ToString())], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return CertificateFault.NotAllowed;
    }

    private static async Task<bool> IsSavedAsync(PortalDbContext open, CancellationToken cancellationToken)
    {
        try
        {
            await open.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || open.IsUniqueViolation(failure))
        {
            return false;
        }
    }
}
