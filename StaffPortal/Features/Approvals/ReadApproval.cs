using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>Opens a case that waits to a supervisor, in full; the trail keeps that he saw it (R-ID-08).</summary>
public sealed class ReadApproval(IDbContextFactory<PortalDbContext> books, ApprovalBooks approvals, AuditWriter audit, TimeProvider clock)
{
    /// <summary>Opens it; only what waits.</summary>
    public Task<ApprovalReading> RunAsync(Guid approvalId, OfficerSession officer, CancellationToken cancellationToken) =>
        approvals.GuardedAsync(officer, async () =>
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            var row = await ApprovalBooks.Of(open, officer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == approvalId, cancellationToken);
            if (row is null) return new ApprovalReading(null, ApprovalFault.NoSuchCase);
            if (row.State is not ApprovalState.Waiting && ApprovalBooks.Settled(row) is var (fault, detail)) return new ApprovalReading(null, fault, detail);
            var @case = await open.Cases.AsNoTracking().SingleAsync(c => c.Id == row.CaseId, cancellationToken);
            var sender = await open.Officers.AsNoTracking().SingleOrDefaultAsync(o => o.Number == row.ProposedBy, cancellationToken);
            var pictures = await open.CasePictures.AsNoTracking().Where(p => p.CaseId == row.CaseId).Select(p => p.Kind).OrderBy(kind => kind).ToListAsync(cancellationToken);
            var view = View(row, @case, CaseContent.FromJson(@case.Content)) with { Officer = $"{sender?.Name} {row.ProposedBy}".Trim(), Pictures = pictures };
            await audit.AppendAsync(open, officer, [new(AuditAct.Unmasked, AuditNote.Case(row.CaseId), "Approval")], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new ApprovalReading(view);
        }, fault => new ApprovalReading(null, fault), cancellationToken);

    private ApprovalView View(ApprovalRow row, CaseRow @case, CaseContent content)
    {
        var group = content.Record?.EthnicGroup ?? content.Details?.EthnicGroup;
        return new ApprovalView
        {
            Id = row.Id, CaseId = row.CaseId, Mode = @case.Mode, Purpose = @case.Purpose, Number = content.Number ?? "", Name = content.Record?.Name ?? content.StatedName,
            Sex = content.KnownSex, EthnicGroup = group is null ? null : EthnicGroup.Of(group), Age = Age.On(content.Born, ShanghaiTime.Day(clock.GetUtcNow())),
            HouseholdPlace = content.Record?.HouseholdPlace ?? content.Details?.HouseholdPlace, Register = content.Register, RegisterPhotoTakenOn = content.Record?.PhotoTakenOn,
            LivePictureAt = content.LivePicture is null or PictureSource.None ? null : content.LivePictureAt, Pictures = [], Comparison = content.Comparison, Points = content.Points,
            Evidence = content.Evidence, OralCheck = content.OralAnswers.Count == 0 ? null : (content.OralAnswers.Values.Count(right => right), content.OralAnswers.Count),
            Flight = content.Flight, Decision = content.Decision ?? throw new InvalidOperationException("A case is stored decided."),
            Codes = ApprovedFindings.Stored(row.Codes).Codes, Officer = row.ProposedBy, ProposedAt = row.ProposedAt,
        };
    }
}
