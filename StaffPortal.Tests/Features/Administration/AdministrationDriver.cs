using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Administration;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>Does what an administrator does, one call an act.</summary>
internal sealed class AdministrationDriver(PortalUnderTest portal, OfficerSession? session = null)
{
    /// <summary>An office that the demonstration does not have.</summary>
    public const string Other = "TJZ01";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static OfficeFields Fields { get; } = new("天津铁路公安处天津站派出所", "天津站", "天津站公安制证窗口", TravelMode.Rail, "南进站口西侧", "每日 05:30–23:00");

    public OfficerSession Session { get; } = session ?? new OfficerSession("100301", "何涛", OfficerRole.Administrator, "BXZ01", "北京西站公安制证窗口", 0);

    public Task<AdministrationResult<OfficeView>> AddOfficeAsync(string code = Other, OfficeFields? fields = null, Guid? request = null) =>
        portal.Get<AddOffice>().RunAsync(request ?? Guid.CreateVersion7(), code, fields ?? Fields, Session, Cancelled);

    public Task<AdministrationResult<OfficeView>> ChangeOfficeAsync(string code, OfficeFields fields, int revision, Guid? request = null) =>
        portal.Get<ChangeOffice>().RunAsync(request ?? Guid.CreateVersion7(), code, fields, revision, Session, Cancelled);

    public Task<AdministrationResult<OfficeView>> CloseOfficeAsync(string code, int revision = 0, bool isOpen = false) =>
        portal.Get<OpenOrCloseOffice>().RunAsync(Guid.CreateVersion7(), code, isOpen, revision, Session, Cancelled);

    public Task<AdministrationResult<OfficeView>> AddDeskAsync(string code, int number, Guid? request = null) =>
        portal.Get<AddDesk>().RunAsync(request ?? Guid.CreateVersion7(), code, number, Session, Cancelled);

    public Task<AdministrationResult<OfficeView>> CloseDeskAsync(string code, DeskView desk, bool isOpen = false) =>
        portal.Get<OpenOrCloseDesk>().RunAsync(Guid.CreateVersion7(), code, desk, isOpen, Session, Cancelled);

    public async Task<OfficeView> OfficeAsync(string code) => (await portal.Get<ReadOffice>().RunAsync(code, Session, Cancelled)).Stands!;

    public Task<AdministrationResult<OfficerView>> AddOfficerAsync(string number, string name = "钱多多", OfficerRole role = OfficerRole.Officer, string office = "BXZ01", Guid? request = null) =>
        portal.Get<AddOfficer>().RunAsync(request ?? Guid.CreateVersion7(), number, new OfficerFields(name, role, office), Session, Cancelled);

    public Task<AdministrationResult<OfficerView>> ChangeOfficerAsync(string number, OfficerFields fields, int revision = 0, Guid? request = null) =>
        portal.Get<ChangeOfficer>().RunAsync(request ?? Guid.CreateVersion7(), number, fields, revision, Session, Cancelled);

    public Task<AdministrationResult<OfficerView>> DisableAsync(string number, int revision = 0, bool isEnabled = false) =>
        portal.Get<EnableOrDisableOfficer>().RunAsync(Guid.CreateVersion7(), number, isEnabled, revision, Session, Cancelled);

    public async Task<ListPage<OfficerView>> ListAsync(string text, OfficerRole? role = null, string? office = null, int page = 1) =>
        (await portal.Get<ListOfficers>().RunAsync(new OfficerFilter(text, role, office), page, Session, Cancelled)).Stands!;

    public async Task<IReadOnlyList<AuditEntryRow>> TrailAsync(AuditAct act)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.AuditEntries.AsNoTracking().Where(entry => entry.Act == act).OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
    }

    /// <summary>What the trail says came of an act.</summary>
    public static string OutcomeOf(AuditEntryRow entry) => JsonDocument.Parse(entry.Json).RootElement.GetProperty("outcome").GetString()!;
}
