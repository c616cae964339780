using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>One case out of the raw rows, counted without any help of the reports' own code.</summary>
internal sealed record RawCase
{
    public required CaseRow Row { get; init; }
    public required CaseContent Content { get; init; }
    public required CertificateRow? Certificate { get; init; }
    public required IReadOnlyList<PrintRow> Prints { get; init; }
    public required IReadOnlyList<ApprovalRow> Approvals { get; init; }
    public required IReadOnlyList<AuditEntryRow> Entries { get; init; }

    public DateTime At => (Certificate?.IssuedAt ?? Row.OpenedAt).UtcDateTime.AddHours(8);
    public DateOnly Day => DateOnly.FromDateTime(At);
    public string Officer => Certificate?.OfficerNumber ?? Row.OfficerNumber;
    public string OpenedBy => Entries.First(entry => entry.Act == AuditAct.LookedUp).Officer;
    public Channel Channel => Certificate?.Channel ?? Content.Channel;
    public bool IsIssued => Certificate is not null;
    public bool IsOver => Certificate is null && Row.FinishedAt is not null;
    public bool IsRefused => IsOver && (Row.Verdict == Verdict.Refuse || Entries.Any(entry => entry.Act == AuditAct.NoticeGiven));
    public IReadOnlyList<ReasonCode> Reasons => [.. Content.Decision!.Findings.Select(finding => finding.Code).Distinct()];
    public int? Seconds => Prints.Count == 0 ? null : (int)(Prints.Min(print => print.At) - Row.OpenedAt).TotalSeconds;
    public int? ApprovalSeconds => Approvals.Where(approval => approval.State == ApprovalState.Approved).OrderBy(approval => approval.ProposedAt).LastOrDefault() is { } last ? (int)(last.DecidedAt!.Value - last.ProposedAt).TotalSeconds : null;

    public CaseCategory Category
    {
        get
        {
            var born = Content.BirthDate ?? DateOnly.ParseExact(Content.Number![6..14], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
            var today = ShanghaiTime.Day(Content.DecidedAt);
            var age = today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);
            if (Content.Register == RegisterOutcome.Unavailable) return CaseCategory.Degraded;
            if (Content.ActiveMilitary) return CaseCategory.Military;
            if (age < 3) return CaseCategory.Infant;
            if (age < 16) return CaseCategory.Child;
            if (Content.Record?.Card == CardStatus.NeverIssued) return CaseCategory.NoCard;
            if (Row.Purpose == LookUpPurpose.OverElectronicQuota || Reasons.Contains(ReasonCode.OverElectronicQuota)) return CaseCategory.OverQuota;
            return age >= 60 ? CaseCategory.Elderly : CaseCategory.Ordinary;
        }
    }
}

/// <summary>All cases of some books, read row by row.</summary>
internal static class RawHistory
{
    public static async Task<IReadOnlyList<RawCase>> ReadAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        var certificates = (await books.Certificates.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(c => c.CaseId!.Value);
        var prints = (await books.Prints.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(print => print.CertificateId);
        var approvals = (await books.Approvals.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(approval => approval.CaseId);
        var entries = (await books.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync(cancellationToken)).ToLookup(entry => entry.Object);
        return
        [
            .. from row in await books.Cases.AsNoTracking().ToListAsync(cancellationToken)
            let certificate = certificates.GetValueOrDefault(row.Id)
            select new RawCase
            {
                Row = row, Content = CaseContent.FromJson(row.Content), Certificate = certificate, Prints = certificate is null ? [] : [.. prints[certificate.Id]],
                Approvals = [.. approvals[row.Id]], Entries = [.. entries[$"case:{row.Id:N}"]],
            },
        ];
    }
}
