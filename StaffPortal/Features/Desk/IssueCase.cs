using Microsoft.EntityFrameworkCore;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Issues the certificate of this desk's case (签发并打印). The same request, or a second one for the same case, gives the first certificate.</summary>
public sealed class IssueCase(DeskBooks desk, IDbContextFactory<PortalDbContext> books, IssueCertificate issuance, CaseViews views, AuditWriter audit, CaseNews news)
{
    /// <summary>Issues it.</summary>
    public async Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var result = await desk.RunAsync(requestId, caseId, officer, () => OnceAsync(requestId, caseId, officer, cancellationToken), cancellationToken);
        // two clicks at once: the other one was first, and its certificate is the one that was asked for
        return result is { Fault: DeskFault.ChangedMeanwhile, Case.Certificate: not null } ? result with { Fault = null } : result;
    }

    private async Task<DeskResult> OnceAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        if (await LockedCase.ReadAsync(open, caseId, officer.OfficeCode, cancellationToken) is not { Row: var row } locked) return new DeskResult(null, DeskFault.NoSuchCase);
        if (row.DeskNumber != officer.DeskNumber) return DeskBooks.TakenOver(row);
        if (row.CertificateId is not null) return new DeskResult(await views.OfAsync(open, row, cancellationToken));
        if (row.State is not (nameof(CaseState.Open) or nameof(CaseState.Approved))) return new DeskResult(await views.OfAsync(open, row, cancellationToken), DeskBooks.Closed(row));
        var wasApproved = row.State == nameof(CaseState.Approved);
        var issued = await issuance.RunAsync(locked, requestId, officer, cancellationToken);
        if (issued is not { Certificate: { } certificate }) return await NotIssuedAsync(row.Id, issued, cancellationToken);
        CaseDecider.Write(row, issued.Content, certificate.IssuedAt);
        (row.State, row.CertificateId, row.OfficerNumber) = (nameof(CaseState.Issued), certificate.Id, officer.OfficerNumber);
        open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = certificate.IssuedAt });
        await open.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(open, officer, [DeskBooks.DecidedNote(row, issued.Content), .. issued.Notes!], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (wasApproved) news.Tell(officer.OfficeCode);
        return new DeskResult(await views.OfAsync(open, row, cancellationToken));
    }

    // shown as stored, in books of its own: the serial that was taken is given back with the transaction
    private async Task<DeskResult> NotIssuedAsync(Guid caseId, IssueResult issued, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var row = await open.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, cancellationToken);
        var view = await views.OfAsync(open, row, cancellationToken) with { Decision = issued.Content.Decision! };
        return issued.Fault switch
        {
            IssueFault.GlyphMissing => new DeskResult(view, DeskFault.GlyphMissing, issued.Detail),
            IssueFault.NumbersUsedUp => new DeskResult(view, DeskFault.NumbersUsedUp),
            IssueFault.NotGranted => new DeskResult(view, DeskFault.NotGranted),
            IssueFault.NotApproved => new DeskResult(view, DeskFault.NotApproved),
            IssueFault.SilentCeilingReached => new DeskResult(view, DeskFault.SilentCeilingReached),
            IssueFault.PortraitMissing => new DeskResult(view, DeskFault.PortraitMissing),
            _ => throw new InvalidOperationException("Neither a certificate nor a fault."),
        };
    }
}
