using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>What reports count of one case, out of all that the books say of it.</summary>
internal static class LineOfCase
{
    /// <summary>The line of a case whose content is still there.</summary>
    /// <param name="tale">What the books say.</param>
    /// <param name="edition">The one that decided it last: ages begin and end where it says.</param>
    /// <param name="seq">The last entry that is followed with it.</param>
    public static ReportLineRow Draw(CaseTale tale, PolicyEdition edition, long seq)
    {
        var (row, content, issued) = (tale.Row, tale.Content!, tale.Certificate);
        var at = ShanghaiTime.At(issued?.IssuedAt ?? row.OpenedAt);
        var approved = tale.Approvals.LastOrDefault(approval => approval.State is ApprovalState.Approved);
        return new ReportLineRow
        {
            CaseId = row.Id,
            Seq = seq,
            OfficeCode = issued?.OfficeCode ?? row.OfficeCode,
            DeskNumber = issued?.DeskNumber ?? row.DeskNumber,
            OfficerNumber = issued?.OfficerNumber ?? row.OfficerNumber,
            Mode = row.Mode,
            Channel = issued?.Channel ?? content.Channel,
            Purpose = row.Purpose,
            Category = CaseCategories.Of(content.ToFacts(edition), IsOverQuota(row, content), edition),
            Verdict = row.Verdict,
            Outcome = OutcomeOf(tale),
            Reasons = string.Join(' ', content.Decision!.Findings.Select(finding => finding.Code.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            Comparison = content.Comparison,
            WithoutPicture = content.LivePicture is PictureSource.None,
            TravellerLookup = row.TravellerLookup,
            Day = issued?.Day ?? DateOnly.FromDateTime(at.DateTime),
            Hour = at.Hour,
            OpenedAt = row.OpenedAt,
            OpenedBy = tale.Acts.FirstOrDefault(act => act.Act is AuditAct.LookedUp)?.Officer ?? row.OfficerNumber,
            LookUps = tale.Acts.Count(act => act.Act is AuditAct.LookedUp),
            CertificateId = issued?.Id,
            CertificateNumber = issued?.Number,
            IssuedAt = issued?.IssuedAt,
            Seconds = tale.Prints is [var first, ..] ? (int)Math.Max(0, (first.At - row.OpenedAt).TotalSeconds) : null,
            Reviews = tale.Approvals.Count,
            Returns = tale.Approvals.Count(approval => approval.State is ApprovalState.Returned),
            ProposedBy = approved?.ProposedBy,
            ApprovedBy = approved?.DecidedBy,
            ApprovalMilliseconds = approved?.DecidedAt is { } decided ? (int)Math.Clamp((decided - approved.ProposedAt).TotalMilliseconds, 0, int.MaxValue) : null,
            Reprints = tale.Prints.Count(print => print.Copy > 0),
            Spoiled = tale.Told.GroupBy(sheet => sheet.PrintId).Count(sheet => sheet.MaxBy(told => told.Id)!.Outcome is not PrintOutcome.Printed),
            Standing = issued?.State,
            Fraud = issued?.Fraud ?? false,
        };
    }

    private static bool IsOverQuota(CaseRow row, CaseContent content) =>
        row.Purpose is LookUpPurpose.OverElectronicQuota || content.Decision!.Findings.Any(finding => finding.Code is ReasonCode.OverElectronicQuota);

    // a slip tells the traveller that he gets nothing, or where to go: that is an outcome
    private static CaseOutcome OutcomeOf(CaseTale tale) =>
        tale.Certificate is not null ? CaseOutcome.Issued
        : tale.Row.State != nameof(CaseState.Finished) ? CaseOutcome.Pending
        : tale.Row.Verdict is Verdict.Refuse || tale.Acts.Any(act => act.Act is AuditAct.NoticeGiven) ? CaseOutcome.Refused
        : CaseOutcome.NoOutcome;
}
