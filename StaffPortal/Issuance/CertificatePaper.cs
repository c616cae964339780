using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Documents;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Seals;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>Puts the words of a certificate's paper together (R-P-02); the drawing knows nothing but finished strings.</summary>
public sealed class CertificatePaper(IDbContextFactory<PortalDbContext> books, IOptions<DemoOptions> demo)
{
    private const string SpecimenSealOffice = "××铁路公安处××站派出所";

    /// <summary>
    /// The original's sheet, for the desk that issued it and until it finishes the case; null otherwise. What is printed later is a
    /// reprint, which must say so (R-P-04).
    /// </summary>
    public async Task<CertificateSheet?> ComposeAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var certificate = await (
            from issued in open.Certificates
            join @case in open.Cases on issued.CaseId equals @case.Id
            where issued.Id == certificateId && @case.OfficeCode == officer.OfficeCode && @case.DeskNumber == officer.DeskNumber && @case.State == nameof(CaseState.Issued)
            select issued).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (certificate is null) return null;
        var office = await open.Offices.AsNoTracking().SingleAsync(o => o.Code == certificate.OfficeCode, cancellationToken);
        return Sheet(certificate, HolderContent.FromJson(certificate.Holder), office);
    }

    private CertificateSheet Sheet(CertificateRow certificate, HolderContent holder, OfficeRow office) => new()
    {
        Title = PaperWords.RailTitle,
        Number = CertificateNumber.Stored(certificate.Number).Grouped,
        Name = holder.Name,
        Sex = PaperWords.Of(holder.Sex),
        EthnicGroup = EthnicGroup.Of(holder.EthnicGroup).Name,
        BirthDate = PaperWords.Day(holder.BirthDate),
        Purpose = PaperWords.Of(holder.Purpose),
        IdentityNumber = holder.Number,
        HouseholdPlace = holder.HouseholdPlace,
        ValidFrom = $"{PaperWords.Minute(certificate.ValidFrom)} 起",
        ValidUntil = $"至 {PaperWords.Minute(certificate.ValidUntil)}",
        ValidLength = $"自签发起 {(certificate.ValidUntil - certificate.ValidFrom).TotalHours:0} 小时",
        IssuingOffice = office.Name,
        Desk = $"{office.WindowName}·{certificate.DeskNumber}号",
        OfficerNumber = certificate.OfficerNumber,
        IssuedAt = PaperWords.Second(certificate.IssuedAt),
        Marks = PaperWords.RailMarks,
        Uses = PaperWords.RailUses,
        FreeOfCharge = "不收取任何费用",
        CopyLabel = "交旅客使用",
        StubCopyLabel = "公安机关留存",
        StubKeeping = "保存期限按档案规定",
        Evidence = Evidence(holder),
        Findings = Findings(certificate, holder),
        // no seal of a real office comes out of a demonstration
        SealOffice = demo.Value.Enabled ? SpecimenSealOffice : office.Name,
        Specimen = demo.Value.Enabled,
        SealCode = SealText.Write(certificate.Seal),
        PortraitJpeg = certificate.Portrait,
    };

    private static string Evidence(HolderContent holder) =>
        holder.Evidence.Count == 0 ? "无（铁路窗口不要求）" : string.Join("、", holder.Evidence.Select(evidence => PaperWords.Of(evidence.Kind)));

    private static string Findings(CertificateRow certificate, HolderContent holder)
    {
        string[] all = ["可以签发：号码有效、库中有记录、人像一致 R-RW-01", .. holder.Findings.Select(finding => $"{PaperWords.Of(finding.Code)} {finding.Rule}")];
        return $"{string.Join("；", all)}；规则版本 {certificate.Edition}";
    }
}
