using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>
/// Draws the lines that reports count anew for every case that the trail tells of since last time. The trail grows in the order of commits and has no gap,
/// so that nothing is missed or counted twice, whichever node follows it and whenever one is killed.
/// </summary>
public sealed class FollowTrail(IDbContextFactory<PortalDbContext> books, EditionsInForce editions)
{
    private const int Most = 4000;

    /// <summary>Follows it to its end, or until this many entries were read.</summary>
    /// <param name="entries">How many at most.</param>
    /// <param name="cancellationToken">Ends it between two steps; what was drawn stays.</param>
    /// <returns>Whether the lines are up to the trail's end.</returns>
    public async Task<bool> RunAsync(long entries, CancellationToken cancellationToken)
    {
        for (var read = 0L; read < entries;)
        {
            var most = (int)Math.Min(Most, entries - read);
            var step = await StepAsync(most, cancellationToken);
            if (step < most) return true;
            read += step;
        }
        return false;
    }

    private async Task<int> StepAsync(int most, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var end = await open.AuditHead.AsNoTracking().Select(head => head.Seq).SingleAsync(cancellationToken);
        if (await open.ReportHead.AsNoTracking().Select(head => head.Seq).SingleAsync(cancellationToken) >= end) return 0;
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        await open.LockByNameAsync("report-lines", cancellationToken);
        var head = await open.ReportHead.SingleAsync(cancellationToken);
        var entries = await open.AuditEntries.AsNoTracking().Where(entry => entry.Seq > head.Seq).OrderBy(entry => entry.Seq).Take(most)
            .Select(entry => new { entry.Seq, entry.Object }).ToListAsync(cancellationToken);
        if (entries.Count == 0) return 0;
        await DrawAsync(open, [.. entries.Select(entry => entry.Object).Distinct(StringComparer.Ordinal)], entries[^1].Seq, cancellationToken);
        head.Seq = entries[^1].Seq;
        await open.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return entries.Count;
    }

    private async Task DrawAsync(PortalDbContext open, IReadOnlyList<string> objects, long seq, CancellationToken cancellationToken)
    {
        var cases = IdsOf(objects, "case:");
        var certificates = IdsOf(objects, "certificate:");
        cases.UnionWith(await open.Certificates.Where(c => certificates.Contains(c.Id) && c.CaseId != null).Select(c => c.CaseId!.Value).ToListAsync(cancellationToken));
        if (cases.Count == 0) return;
        var known = await open.ReportLines.Where(line => cases.Contains(line.CaseId)).ToDictionaryAsync(line => line.CaseId, cancellationToken);
        foreach (var tale in await TalesAsync(open, cases, cancellationToken))
        {
            // an erased case has nothing to be drawn from any more: what was counted stays
            if (tale.Content is null) continue;
            var edition = await editions.ApprovedAsync(open, tale.Row.Edition, cancellationToken) ?? throw new InvalidOperationException("An edition that decided a case stays.");
            var line = LineOfCase.Draw(tale, edition, seq);
            if (known.GetValueOrDefault(line.CaseId) is { } row) open.Entry(row).CurrentValues.SetValues(line);
            else open.ReportLines.Add(line);
        }
    }

    private static async Task<IReadOnlyList<CaseTale>> TalesAsync(PortalDbContext open, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var cases = await open.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var certificates = await open.Certificates.AsNoTracking().Where(c => c.CaseId != null && ids.Contains(c.CaseId.Value))
            .Select(c => new TaleCertificate(c.Id, c.CaseId!.Value, c.Number, c.OfficeCode, c.DeskNumber, c.OfficerNumber, c.Channel, c.Day, c.IssuedAt, c.State, c.Fraud)).ToListAsync(cancellationToken);
        var issued = certificates.Select(c => c.Id).ToHashSet();
        var prints = await open.Prints.AsNoTracking().Where(print => issued.Contains(print.CertificateId)).Select(print => new TalePrint(print.Id, print.CertificateId, print.Copy, print.At)).ToListAsync(cancellationToken);
        var sheets = prints.Select(print => print.Id).ToHashSet();
        var told = await open.PrintOutcomes.AsNoTracking().Where(outcome => sheets.Contains(outcome.PrintId)).Select(outcome => new TaleSheet(outcome.PrintId, outcome.Outcome, outcome.Id)).ToListAsync(cancellationToken);
        var approvals = await open.Approvals.AsNoTracking().Where(a => ids.Contains(a.CaseId)).OrderBy(a => a.ProposedAt).ThenBy(a => a.Id)
            .Select(a => new TaleApproval(a.CaseId, a.State, a.ProposedBy, a.ProposedAt, a.DecidedBy, a.DecidedAt)).ToListAsync(cancellationToken);
        var objects = ids.Select(AuditNote.Case).ToList();
        var acts = await open.AuditEntries.AsNoTracking().Where(entry => objects.Contains(entry.Object) && (entry.Act == AuditAct.LookedUp || entry.Act == AuditAct.NoticeGiven))
            .OrderBy(entry => entry.Seq).Select(entry => new TaleAct(entry.Object, entry.Act, entry.Officer)).ToListAsync(cancellationToken);
        var (certificateOf, printsOf, toldOf, approvalsOf, actsOf) = (certificates.ToDictionary(c => c.CaseId), prints.ToLookup(p => p.CertificateId), told.ToLookup(o => o.PrintId), approvals.ToLookup(a => a.CaseId), acts.ToLookup(a => a.Object, StringComparer.Ordinal));
        return
        [
            .. from row in cases
            let certificate = certificateOf.GetValueOrDefault(row.Id)
            let own = certificate is null ? [] : printsOf[certificate.Id].OrderBy(print => print.At).ToList()
            select new CaseTale(row, ContentOf(row), certificate, own, [.. own.SelectMany(print => toldOf[print.Id])], [.. approvalsOf[row.Id]], [.. actsOf[AuditNote.Case(row.Id)]]),
        ];
    }

    private static CaseContent? ContentOf(CaseRow row) => row.Content.Length == 0 ? null : CaseContent.FromJson(row.Content);

    private static HashSet<Guid> IdsOf(IEnumerable<string> objects, string kind) =>
        [.. objects.Where(name => name.StartsWith(kind, StringComparison.Ordinal)).Select(name => Guid.TryParseExact(name.AsSpan(kind.Length), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}
