using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Documents;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Puts the words of a notice together (告知单, R-P-09): which rule, why in plain words, what next.</summary>
public sealed class CaseNotice(IDbContextFactory<PortalDbContext> books, AuditWriter audit, IOptions<DemoOptions> demo)
{
    /// <summary>The notice, entered in the trail; null where the case is not this desk's or is granted.</summary>
    public async Task<NoticeSlip?> RunAsync(Guid caseId, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not OfficerRole.Officer) return null;
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var row = await open.Cases.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == caseId && c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber, cancellationToken);
        if (row is null || row.Verdict is Verdict.Grant) return null;
        var content = CaseContent.FromJson(row.Content);
        var sent = content.Decision!.Findings.Any(finding => OfficeDirectory.Names(finding.NextStep));
        var slip = Slip(row, content, officer, sent ? await OfficeDirectory.OwnAsync(open, officer.OfficeCode, cancellationToken) : []);
        await audit.AppendAsync(open, officer, [new(AuditAct.NoticeGiven, AuditNote.Case(caseId), row.Verdict.ToString())], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return slip;
    }

    private NoticeSlip Slip(CaseRow row, CaseContent content, OfficerSession officer, IReadOnlyList<WindowEntry> windows)
    {
        var name = (content.Record?.Name ?? content.StatedName) is { } known ? PersonName.Stored(known).Masked : "";
        return new NoticeSlip
        {
            Title = "临时身份证明办理告知单",
            Number = $"{row.Id:N}"[^12..].ToUpperInvariant(),
            IssuedAt = PaperWords.Second(content.DecidedAt),
            OfficeAndDesk = $"{officer.OfficeName}·{officer.DeskNumber}号",
            Person = $"{name} {content.CitizenNumber?.Masked}".Trim(),
            Verdict = PaperWords.Of(row.Verdict),
            Lines = [.. Told(content.Decision!).Select(finding => (PaperWords.Of(finding.Code), finding.Rule, NextStep(finding.NextStep, windows)))],
            Footer = "对本告知有疑问的，可向本窗口值班领导提出。本单不作身份证明使用。",
            Specimen = demo.Value.Enabled,
        };
    }

    // who is sent to a window is told where it is and when it is open
    private static string NextStep(NextStep step, IReadOnlyList<WindowEntry> windows) => OfficeDirectory.Names(step)
        ? string.Join('；', [PaperWords.Of(step), .. windows.Select(window => OfficeDirectoryWords.Told(window, CultureInfo.InvariantCulture))])
        : PaperWords.Of(step);

    // who is refused need not hear what else would have been missing
    private static IEnumerable<Finding> Told(Decision decision) =>
        decision.Findings.Where(finding => decision.Verdict is Verdict.Refuse ? finding.Effect is Effect.Refuse : finding.Effect is not Effect.Note);
}
