using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>
/// Issues the certificates of all travellers of a visit in one transaction, or none (全部签发): each case is judged as a single one is, and each gets
/// its own certificate and number.
/// </summary>
public sealed class IssueVisit(DeskBooks desk, IDbContextFactory<PortalDbContext> books, IssueCertificate issuance, CaseViews views, AuditWriter audit, CaseNews news, INewIds ids)
{
    /// <summary>Issues them, from any case of the visit. The same request, or a second one, gives the first certificates.</summary>
    public async Task<DeskResult> RunAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var result = await desk.RunAsync(requestId, caseId, officer, () => OnceAsync(requestId, caseId, officer, cancellationToken), cancellationToken);
        // two clicks at once: the other one was first, and its certificates are those that were asked for
        return result is { Fault: DeskFault.ChangedMeanwhile, Case.Certificate: not null } ? result with { Fault = null } : result;
    }

    private async Task<DeskResult> OnceAsync(Guid requestId, Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var asked = await open.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode, cancellationToken);
        if (asked is null) return new DeskResult(null, DeskFault.NoSuchCase);
        if (asked.DeskNumber != officer.DeskNumber) return DeskBooks.TakenOver(asked);
        if (asked.CertificateId is not null) return new DeskResult(await views.OfAsync(open, asked, cancellationToken));
        if (asked.State is not (nameof(CaseState.Open) or nameof(CaseState.Approved))) return new DeskResult(await views.OfAsync(open, asked, cancellationToken), DeskBooks.Closed(asked));
        var members = await LockedAsync(open, asked, officer, cancellationToken);
        // issued while this waited for the locks
        if (members.TrueForAll(member => member.Row.Id != caseId)) return await IssuedAsync(caseId, cancellationToken);
        var notes = new List<AuditNote>();
        for (var place = 0; place < members.Count; place++)
        {
            var member = members[place];
            var issued = member.Row.State is nameof(CaseState.Open) or nameof(CaseState.Approved) ? await issuance.RunAsync(member, member.Row.Id == caseId ? requestId : ids.Next(), officer, cancellationToken) : null;
            if (issued is not { Certificate: { } certificate }) return await NotIssuedAsync(caseId, place, cancellationToken);
            Write(member.Row, issued.Content, certificate, officer);
            notes.AddRange([DeskBooks.DecidedNote(member.Row, issued.Content), .. issued.Notes!]);
            // before the next one: its serial, its ledger and what it replaces are read from the books
            await open.SaveChangesAsync(cancellationToken);
        }
        var row = members.Single(member => member.Row.Id == caseId).Row;
        open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = caseId, At = row.SavedAt });
        await open.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(open, officer, notes, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        news.Tell(officer.OfficeCode);
        return new DeskResult(await views.OfAsync(open, row, cancellationToken));
    }

    // locked in one order everywhere, so that two visits with the same travellers never wait for each other; what was issued meanwhile is left out
    private static async Task<List<LockedCase>> LockedAsync(PortalDbContext open, CaseRow asked, OfficerSession officer, CancellationToken cancellationToken)
    {
        var visit = await VisitCases.OthersAsync(open, asked, cancellationToken);
        var order = visit.Append(asked).OrderBy(row => row.TravellerLookup, StringComparer.Ordinal).Select(row => row.Id).ToArray();
        open.ChangeTracker.Clear();
        var locked = new List<LockedCase>();
        foreach (var id in order)
        {
            if (await LockedCase.ReadAsync(open, id, officer.OfficeCode, cancellationToken) is { Row.CertificateId: null } member) locked.Add(member);
        }
        return [.. locked.OrderBy(member => member.Row.OpenedAt).ThenBy(member => member.Row.Id)];
    }

    private static void Write(CaseRow row, CaseContent content, CertificateRow certificate, OfficerSession officer)
    {
        CaseDecider.Write(row, content, certificate.IssuedAt);
        (row.State, row.CertificateId, row.OfficerNumber) = (nameof(CaseState.Issued), certificate.Id, officer.OfficerNumber);
    }

    private async Task<DeskResult> IssuedAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return new DeskResult(await views.OfAsync(open, await open.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, cancellationToken), cancellationToken));
    }

    // shown as stored, in books of its own: what was begun is given back with the transaction
    private async Task<DeskResult> NotIssuedAsync(Guid caseId, int place, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var row = await open.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, cancellationToken);
        return new DeskResult(await views.OfAsync(open, row, cancellationToken), DeskFault.VisitNotReady, (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
