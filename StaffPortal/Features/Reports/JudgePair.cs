using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>A pair that was looked at again.</summary>
/// <param name="Id">The pair.</param>
/// <param name="Judged">What was said.</param>
public sealed record JudgedPair(Guid Id, PhotoComparison Judged);

/// <summary>Writes what a supervisor says of a pair. Nothing else follows from it, and its entry tells not where the pair comes from.</summary>
public sealed class JudgePair(ReportBooks books, OfficeReach reach, TimeProvider clock)
{
    private static readonly OfficerRole[] s_roles = [OfficerRole.Supervisor];

    /// <summary>Writes it; the same command once more gives its first result, another one for a pair that is judged comes too late.</summary>
    public async Task<ReportResult<JudgedPair>> RunAsync(Guid requestId, Guid pairId, PhotoComparison judgement, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (judgement is PhotoComparison.NotDone) throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "A look says something.");
        var result = await OnceAsync();
        // of two at once the other was first; where it was this very command, its result stands in the books now
        return result.Fault is ReportFault.TooLate ? await OnceAsync() : result;

        Task<ReportResult<JudgedPair>> OnceAsync() =>
            books.ChangeAsync(officer, "second-looks", s_roles, open => WriteAsync(open, requestId, pairId, judgement, officer, cancellationToken), cancellationToken);
    }

    private async Task<(ReportResult<JudgedPair> Result, IReadOnlyList<AuditNote> Notes)> WriteAsync(
        PortalDbContext open, Guid requestId, Guid pairId, PhotoComparison judgement, OfficerSession officer, CancellationToken cancellationToken)
    {
        var offices = new ReportReach(await reach.OfAsync(open, officer, cancellationToken)).All;
        // asked first: what was handled is judged in the books that are read after it
        var isHandled = await open.HandledRequests.AnyAsync(request => request.RequestId == requestId && request.ObjectId == pairId, cancellationToken);
        if (await open.SecondLooks.SingleOrDefaultAsync(look => look.Id == pairId && offices.Contains(look.OfficeCode), cancellationToken) is not { } row) return Refused(ReportFault.NotThere);
        if (isHandled) return (new(new JudgedPair(pairId, row.Judged!.Value)), []);
        var now = clock.GetUtcNow();
        if (!await OpenPairs.Of(open, officer, offices, ShanghaiTime.Day(now)).AnyAsync(look => look.Id == pairId, cancellationToken))
            return Refused(await open.SecondLooks.AnyAsync(look => look.Id == pairId && look.JudgedAt != null, cancellationToken) ? ReportFault.TooLate : ReportFault.NotThere);
        if ((await OpenPairs.KnownAsync(open, officer, [row.CaseId, row.LiveCaseId], cancellationToken)).Count > 0) return Refused(ReportFault.NotAllowed);
        (row.Judged, row.JudgedBy, row.JudgedAt) = (judgement, officer.OfficerNumber, now);
        row.Revision++;
        open.HandledRequests.Add(new HandledRequestRow { RequestId = requestId, ObjectId = pairId, At = now });
        return (new(new JudgedPair(pairId, judgement)), [new(AuditAct.SecondLooked, AuditNote.Case(row.CaseId), judgement.ToString())]);
    }

    private static (ReportResult<JudgedPair> Result, IReadOnlyList<AuditNote> Notes) Refused(ReportFault fault) => (new(null, fault), []);
}
