using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Shifts;

/// <summary>Reads from the books what one desk's running shift is.</summary>
internal static class ShiftLedger
{
    private const int MostNamed = 50;

    /// <summary>The shift from the last close to an instant, to the second: certificates are issued to the second too, so that none falls between two shifts.</summary>
    public static async Task<RunningShift> ReadAsync(PortalDbContext open, OfficerSession officer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = SealInstant.Cut(now);
        var begin = await BeginAsync(open, officer, until, cancellationToken);
        var issued = open.Certificates.AsNoTracking().Where(c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.IssuedAt >= begin && c.IssuedAt < until);
        var sheets = await SheetsAsync(open, issued, cancellationToken);
        var unfinished = await open.Cases.CountAsync(
            c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && (c.State == nameof(CaseState.Open) || c.State == nameof(CaseState.Issued)), cancellationToken);
        var (reprints, reprintStubs, spoiled) = await PrintsAsync(open, officer, begin, until, cancellationToken);
        var books = new ShiftBooks(
            sheets.Count, sheets.Count(c => c is { State: CertificateState.Issued, HasSheet: true }), sheets.Count(c => c.State is CertificateState.Voided),
            sheets.Count(c => c.State is CertificateState.Replaced), sheets.Count(c => c.HasStub), reprints, reprintStubs, spoiled);
        var named = sheets.Where(c => c.State is not CertificateState.Issued || !c.HasSheet).Take(MostNamed)
            .Select(c => new NamedCertificate(c.Id, CertificateNumber.Stored(c.Number).Grouped, c.State, c.HasSheet));
        return new RunningShift(
            begin, until, books, [.. named], unfinished,
            sheets.Count == 0 ? null : (CertificateNumber.Stored(sheets[0].Number).Grouped, CertificateNumber.Stored(sheets[^1].Number).Grouped));
    }

    // the end of the shift before; before the first one, the day on which the desk issued first
    private static async Task<DateTimeOffset> BeginAsync(PortalDbContext open, OfficerSession officer, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var last = await open.ShiftCloses.Where(s => s.OfficeCode == officer.OfficeCode && s.DeskNumber == officer.DeskNumber).MaxAsync(s => (DateTimeOffset?)s.Until, cancellationToken);
        if (last is { } end) return end;
        var first = await open.Certificates.Where(c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber).MinAsync(c => (DateTimeOffset?)c.IssuedAt, cancellationToken);
        return ShanghaiTime.StartOf(ShanghaiTime.Day(first ?? until));
    }

    private static async Task<List<Sheet>> SheetsAsync(PortalDbContext open, IQueryable<CertificateRow> issued, CancellationToken cancellationToken)
    {
        var certificates = await issued.OrderBy(c => c.IssuedAt).ThenBy(c => c.Number).Select(c => new { c.Id, c.Number, c.State }).ToListAsync(cancellationToken);
        var prints = await (from print in open.Prints.AsNoTracking()
                            where issued.Any(c => c.Id == print.CertificateId)
                            select new { print.CertificateId, print.Copy, Told = open.PrintOutcomes.Where(o => o.PrintId == print.Id).OrderByDescending(o => o.At).ThenByDescending(o => o.Id).Select(o => (PrintOutcome?)o.Outcome).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        // what nobody told of came out well: finishing the case is handing over
        var good = prints.Where(print => print.Told is null or PrintOutcome.Printed).ToLookup(print => print.CertificateId, print => print.Copy);
        return [.. certificates.Select(c => new Sheet(c.Id, c.Number, c.State, HasStub: good[c.Id].Contains(0), HasSheet: good[c.Id].Any()))];
    }

    private static async Task<(int Reprints, int Stubs, int Spoiled)> PrintsAsync(
        PortalDbContext open, OfficerSession officer, DateTimeOffset begin, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var prints = await (from print in open.Prints.AsNoTracking()
                            join certificate in open.Certificates on print.CertificateId equals certificate.Id
                            where certificate.OfficeCode == officer.OfficeCode && print.DeskNumber == officer.DeskNumber && print.At >= begin && print.At < until
                            select new { print.Copy, Told = open.PrintOutcomes.Where(o => o.PrintId == print.Id).OrderByDescending(o => o.At).ThenByDescending(o => o.Id).Select(o => (PrintOutcome?)o.Outcome).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var reprints = prints.Where(print => print.Copy > 0).ToList();
        return (reprints.Count, reprints.Count(print => print.Told is null or PrintOutcome.Printed), prints.Count(print => print.Told is PrintOutcome.Spoiled));
    }

    private sealed record Sheet(Guid Id, string Number, CertificateState State, bool HasStub, bool HasSheet);
}
