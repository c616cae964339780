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
public sealed class CertificatePaper(IDbContextFactory<PortalDbContext> books, IOptions<DemoOptions> demo, TimeProvider clock)
{
    private const string ViewOnlyCode = "VIEW ONLY";

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
                && issued.State == CertificateState.Issued && !open.Prints.Any(print => print.CertificateId == certificateId && print.Copy > 0)
            select issued).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return certificate is null ? null : await SheetAsync(open, certificate, cancellationToken);
    }

    /// <summary>
    /// A reprint's sheet, for the officer who asked for it, while it is the newest of a paper in force; null otherwise. It says which it is in
    /// place of whom the half is for (R-P-04).
    /// </summary>
    public async Task<CertificateSheet?> ComposeReprintAsync(Guid certificateId, int copy, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var certificate = await (
            from issued in open.Certificates
            join print in open.Prints on issued.Id equals print.CertificateId
            where issued.Id == certificateId && issued.OfficeCode == officer.OfficeCode && issued.State == CertificateState.Issued
                && print.Copy == copy && copy > 0 && print.OfficerNumber == officer.OfficerNumber && print.DeskNumber == officer.DeskNumber
                && !open.Prints.Any(later => later.CertificateId == certificateId && later.Copy > copy)
            select issued).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (certificate is null || clock.GetUtcNow() >= certificate.ValidUntil) return null;
        var label = $"补打 第 {copy} 次";
        return await SheetAsync(open, certificate, cancellationToken) with { CopyLabel = label, StubCopyLabel = $"留存 {label}" };
    }

    /// <summary>A sheet for a screen alone: it says so across both halves, and its code is no seal.</summary>
    public async Task<CertificateSheet> ComposeViewAsync(PortalDbContext open, CertificateRow certificate, CancellationToken cancellationToken) =>
        await SheetAsync(open, certificate, cancellationToken) with { ViewOnly = true, SealCode = ViewOnlyCode };

    private async Task<CertificateSheet> SheetAsync(PortalDbContext open, CertificateRow certificate, CancellationToken cancellationToken)
    {
        var office = await open.Offices.AsNoTracking().SingleAsync(o => o.Code == certificate.OfficeCode, cancellationToken);
        return Sheet(certificate, HolderContent.FromJson(certificate.Holder), office);
    }

    // R-AW-06: ethnic group and household place stand on both kinds of paper
    private CertificateSheet Sheet(CertificateRow certificate, HolderContent holder, OfficeRow office)
    {
        var words = ModeWords.Of(certificate.Mode);
        return new CertificateSheet
        {
            Title = words.Title,
            Number = CertificateNumber.Stored(certificate.Number).Grouped,
            Name = holder.Name,
            Sex = PaperWords.Of(holder.Sex),
            EthnicGroup = EthnicGroup.Of(holder.EthnicGroup).Name,
            BirthDate = PaperWords.Day(holder.BirthDate),
            Purpose = PaperWords.Of(holder.Purpose),
            IdentityNumber = holder.Number ?? "无",
            HouseholdPlace = holder.HouseholdPlace,
            Flight = holder.Flight?.Number,
            Departure = holder.Flight is { } flight ? PaperWords.MonthDayMinute(flight.Departure) : null,
            ValidFrom = $"{PaperWords.Minute(certificate.ValidFrom)} 起",
            ValidUntil = $"至 {PaperWords.Minute(certificate.ValidUntil)}",
            ValidLength = Length(certificate),
            IssuingOffice = office.Name,
            Desk = $"{office.WindowName}·{certificate.DeskNumber}号",
            OfficerNumber = certificate.OfficerNumber,
            IssuedAt = PaperWords.Second(certificate.IssuedAt),
            Marks = words.Marks,
            // R-S-05: of the letter no more than that there is one
            Uses = holder.ActiveMilitary ? [.. words.Uses, PaperWords.OnUnitLetter] : words.Uses,
            FreeOfCharge = "不收取任何费用",
            CopyLabel = "交旅客使用",
            StubCopyLabel = "公安机关留存",
            StubKeeping = "保存期限按档案规定",
            // R-C-04: issued while the register was silent
            Pending = certificate.RegisterCheckPending ? "待人口库核验" : null,
            Evidence = holder.Evidence.Count == 0 ? words.NoEvidence : string.Join("、", holder.Evidence.Select(evidence => PaperWords.Of(evidence.Kind, holder.Documents))),
            Guardian = holder.Guardian is { } guardian ? PaperWords.Of(guardian) : null,
            Findings = Findings(certificate, holder, words),
            // no seal of a real office comes out of a demonstration
            SealOffice = demo.Value.Enabled ? words.SpecimenOffice : office.Name,
            Specimen = demo.Value.Enabled,
            SealCode = SealText.Write(certificate.Seal),
            PortraitJpeg = certificate.Portrait,
        };
    }

    private static string Length(CertificateRow certificate)
    {
        var valid = certificate.ValidUntil - certificate.ValidFrom;
        return certificate.Mode is TravelMode.Rail ? $"自签发起 {valid.TotalHours:0} 小时" : $"{valid.TotalDays:0}天 国内航班";
    }

    private static string Findings(CertificateRow certificate, HolderContent holder, ModeWords words)
    {
        string[] all = [words.Granted, .. holder.Findings.Select(finding => $"{PaperWords.Of(finding.Code)} {finding.Rule}")];
        return $"{string.Join("；", all)}；规则版本 {certificate.Edition}";
    }
}
