using StaffPortal.Domain.Audit;
using StaffPortal.Features.Administration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>Every use case of administration, asked for by somebody who is no administrator.</summary>
public sealed class RightsTests(PostgresCluster cluster)
{
    public static TheoryData<OfficerRole> OtherRoles => new(Enum.GetValues<OfficerRole>().Where(role => role is not OfficerRole.Administrator));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(OtherRoles))]
    public async Task EveryUseCase_ByAnotherRole_IsRefusedAndEnteredInTheTrail(OfficerRole role)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var (desk, office, officer) = (new DeskView(1, true, 0), AdministrationDriver.Fields, new OfficerFields("王建国", OfficerRole.Administrator, "BXZ01"));
        var who = new AdministrationDriver(portal, new OfficerSession("100001", "王建国", role, "BXZ01", "", role is OfficerRole.Officer ? 2 : 0));
        (string Subject, IReadOnlyList<AdministrationProblem> Problems)[] refused =
        [
            ("office:TJZ01", (await who.AddOfficeAsync()).Problems), ("office:BXZ01", (await who.ChangeOfficeAsync("BXZ01", office, 0)).Problems),
            ("office:BXZ01", (await who.CloseOfficeAsync("BXZ01")).Problems), ("office:BXZ01", (await who.AddDeskAsync("BXZ01", 5)).Problems),
            ("desk:BXZ01/1", (await who.CloseDeskAsync("BXZ01", desk)).Problems), ("officer:123456", (await who.AddOfficerAsync("123456")).Problems),
            ("officer:100001", (await who.ChangeOfficerAsync("100001", officer)).Problems), ("officer:100001", (await who.DisableAsync("100001")).Problems),
            ("offices", (await portal.Get<ListOffices>().RunAsync(1, who.Session, Cancelled)).Problems),
            ("offices", (await portal.Get<ListOffices>().ChoicesAsync(who.Session, Cancelled)).Problems),
            ("office:BXZ01", (await portal.Get<ReadOffice>().RunAsync("BXZ01", who.Session, Cancelled)).Problems),
            ("officers", (await portal.Get<ListOfficers>().RunAsync(new OfficerFilter("", null, null), 1, who.Session, Cancelled)).Problems),
            ("officer:100001", (await portal.Get<ReadOfficer>().RunAsync("100001", who.Session, Cancelled)).Problems),
            ("numbers:BXZ01", (await portal.Get<ReadNumbers>().RunAsync("BXZ01", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2), who.Session, Cancelled)).Problems),
            // what was typed in place of a number or a code does not enter the trail
            ("officers", (await who.AddOfficerAsync("王建国")).Problems), ("offices", (await who.AddOfficeAsync("王建国")).Problems),
        ];
        Assert.All(refused, act => Assert.Equal(AdministrationFault.NotAllowed, Assert.Single(act.Problems).Fault));
        Assert.Equal(refused.Select(act => act.Subject), (await who.TrailAsync(AuditAct.AccessDenied)).Select(entry => entry.Object));
        Assert.Empty(await who.TrailAsync(AuditAct.OfficeChanged));
        Assert.Empty(await who.TrailAsync(AuditAct.OfficerChanged));
    }

    [Fact]
    public void EveryUseCaseOfTheFolder_IsOneOfThose()
    {
        var cases = typeof(AddOffice).Assembly.GetTypes().Where(type => type.Namespace == typeof(AddOffice).Namespace && type.GetMethod("RunAsync") is not null);
        Assert.Equal(
            [
                nameof(AddDesk), nameof(AddOffice), nameof(AddOfficer), nameof(ChangeOffice), nameof(ChangeOfficer), nameof(EnableOrDisableOfficer), nameof(ListOfficers),
                nameof(ListOffices), nameof(OpenOrCloseDesk), nameof(OpenOrCloseOffice), nameof(ReadNumbers), nameof(ReadOffice), nameof(ReadOfficer),
            ],
            cases.Select(type => type.Name).Order(StringComparer.Ordinal));
    }
}
