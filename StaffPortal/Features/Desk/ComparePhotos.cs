using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the officer's comparison and the features he marked (R-C-07).</summary>
public sealed class ComparePhotos(DeskBooks desk, QuietAlerts alerts)
{
    /// <summary>Writes it; before there is a live picture, or a note that there is none, it is refused.</summary>
    public Task<DeskResult> RunAsync(
        Guid requestId, Guid caseId, PhotoComparison comparison, IReadOnlyDictionary<ComparisonPoint, PointMark> points, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, async (opened, token) =>
        {
            if (opened.Content.LivePicture is null && comparison is not PhotoComparison.NotDone) return CaseStep.Refused(opened, DeskFault.PictureMissing);
            var marked = points.Where(point => point.Value is not PointMark.None).ToDictionary();
            AuditNote[] notes = comparison == opened.Content.Comparison ? [] : [Note(opened, comparison, marked)];
            var raised = await alerts.AfterComparisonAsync(opened.Books, opened.Row, comparison, officer, opened.At, token);
            return new CaseStep(opened.Content with { Comparison = comparison, Points = marked }, [.. notes, .. raised]);
        }, cancellationToken);

    private static AuditNote Note(OpenedCase opened, PhotoComparison comparison, Dictionary<ComparisonPoint, PointMark> marked) => new(
        AuditAct.Compared, AuditNote.Case(opened.Row.Id), comparison.ToString(),
        Detail: marked.ToDictionary(point => point.Key.ToString(), point => point.Value.ToString(), StringComparer.Ordinal));
}
