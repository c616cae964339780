using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Certificates;
using StaffPortal.Features.Desk;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.Certificates;

/// <summary>Does with issued papers what officers and supervisors do.</summary>
internal sealed class PaperDriver(PortalUnderTest portal)
{
    public static OfficerSession OtherOfficer { get; } = new("100014", "周倩", OfficerRole.Officer, "BXZ01", "北京西站公安制证窗口", 3);

    public static OfficerSession OtherSupervisor { get; } = new("100090", "林清", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);

    public static OfficerSession AirportSupervisor { get; } = new("100089", "钱立群", OfficerRole.Supervisor, "PEKT3", "首都机场警务室", 0);

    public static OfficerSession Auditor { get; } = new("100201", "孙敏", OfficerRole.Auditor, "BXZ01", "北京西站公安制证窗口", 0);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public Task<CertificateResult<ReprintMade>> ReprintAsync(Guid id, ReprintReason reason = ReprintReason.Unreadable, OfficerSession? officer = null, Guid? request = null) =>
        portal.Get<ReprintCertificate>().RunAsync(request ?? Guid.CreateVersion7(), id, reason, officer ?? PortalUnderTest.OfficerAt(2), Cancelled);

    public Task<CertificateFault?> VoidAsync(Guid id, OfficerSession? officer = null, VoidWish? wish = null, Guid? request = null) =>
        portal.Get<VoidCertificate>().RunAsync(request ?? Guid.CreateVersion7(), id, wish ?? new VoidWish(VoidReason.WrongData, Fraud: false, ""), officer ?? PortalUnderTest.OfficerAt(2), Cancelled);

    public async Task<CertificateFault?> AnswerAsync(Guid id, bool agrees, OfficerSession? officer = null, Guid? wish = null)
    {
        await using var books = await portal.OpenBooksAsync();
        var waiting = wish ?? (await books.VoidRequests.OrderByDescending(asked => asked.AskedAt).FirstAsync(asked => asked.CertificateId == id, Cancelled)).Id;
        return await portal.Get<AnswerVoidWish>().RunAsync(Guid.CreateVersion7(), id, waiting, agrees, officer ?? PortalUnderTest.Supervisor, Cancelled);
    }

    public Task<CertificateResult<CertificateLife>> ReadAsync(Guid id, OfficerSession? officer = null) =>
        portal.Get<ReadCertificate>().RunAsync(id, officer ?? PortalUnderTest.OfficerAt(2), Cancelled);

    public Task<CertificateResult<CertificatesFound>> SearchAsync(string text, OfficerSession? officer = null, CertificateStanding? standing = null, TravelMode? mode = null, string? office = null, int page = 1) =>
        portal.Get<SearchCertificates>().RunAsync(
            new CertificateFilter(text, new DateOnly(2026, 11, 14), new DateOnly(2026, 11, 20), mode, standing, office), page, officer ?? PortalUnderTest.OfficerAt(2), Cancelled);

    public async Task<CertificateRow> RowAsync(Guid id)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Certificates.AsNoTracking().SingleAsync(c => c.Id == id, Cancelled);
    }

    public async Task<IReadOnlyList<AuditEntryRow>> TrailAsync(AuditAct act)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.AuditEntries.AsNoTracking().Where(entry => entry.Act == act).OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
    }

    /// <summary>Issued, printed and finished, as an ordinary case is.</summary>
    public async Task<Guid> HandedOverAsync(string? number = null, int desk = 2)
    {
        var driver = new DeskDriver(portal, desk);
        var issued = await driver.IssuedAsync(number);
        await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), issued.Id, driver.Officer, Cancelled);
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), issued.Id, driver.Officer, Cancelled);
        return issued.Certificate!.Id;
    }
}
