using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.Administration;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>Officers, on real books.</summary>
public sealed class OfficerTests(PostgresCluster cluster)
{
    private const string Second = "100302";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static OfficerSession SecondAdministrator { get; } = new(Second, "沈二", OfficerRole.Administrator, "BXZ01", "", 0);

    [Theory, MemberData(nameof(Engines))]
    public async Task AddOfficer_New_IsEnabledAndTheTrailHoldsNoName(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var added = await admin.AddOfficerAsync(" 123456 ", "  买买提•阿里 ");
        Assert.Empty(added.Problems);
        Assert.Equal(("123456", "买买提·阿里", true), (added.Stands!.Number, added.Stands.Fields.Name, added.Stands.Enabled));
        var entry = Assert.Single(await admin.TrailAsync(AuditAct.OfficerChanged));
        Assert.Equal("officer:123456", entry.Object);
        Assert.DoesNotContain("买买提", entry.Json, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log, line => line.Contains("买买提", StringComparison.Ordinal));
    }

    [Theory]
    [OnEveryEngine("", AdministrationFault.Missing)]
    [OnEveryEngine("12a4", AdministrationFault.NumberShape)]
    [OnEveryEngine("１２３", AdministrationFault.NumberShape)]
    [OnEveryEngine("-1", AdministrationFault.NumberShape)]
    [OnEveryEngine("123456789012345678901", AdministrationFault.NumberShape)]
    [OnEveryEngine("100001", AdministrationFault.NumberTaken)]
    public async Task AddOfficer_WrongNumber_SaysSo(string engine, string number, AdministrationFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await new AdministrationDriver(portal).AddOfficerAsync(number);
        Assert.Equal(new AdministrationProblem(fault, AdministrationField.Number), Assert.Single(result.Problems));
    }

    [Theory]
    [OnEveryEngine("", AdministrationFault.Missing)]
    [OnEveryEngine("王1", AdministrationFault.Characters)]
    [OnEveryEngine("王\u0007", AdministrationFault.Characters)]
    [OnEveryEngine("<b>王</b>", AdministrationFault.Characters)]
    [OnEveryEngine("王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王", AdministrationFault.TooLong)]
    public async Task ChangeOfficer_WrongName_SaysSoAndChangesNothing(string engine, string name, AdministrationFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await new AdministrationDriver(portal).ChangeOfficerAsync("100001", new OfficerFields(name, OfficerRole.Officer, "BXZ01"));
        Assert.Equal(new AdministrationProblem(fault, AdministrationField.Name), Assert.Single(result.Problems));
        Assert.Equal(("王建国", 0), (result.Stands!.Fields.Name, result.Stands.Revision));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOfficer_RoleAndOffice_AreWrittenAndStandInTheTrailBeforeAndAfter(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficeAsync();
        var changed = await admin.ChangeOfficerAsync("100001", new OfficerFields("王建军", OfficerRole.Supervisor, AdministrationDriver.Other));
        Assert.Equal(("天津站", 1), (changed.Stands!.OfficeName, changed.Stands.Revision));
        var json = Assert.Single(await admin.TrailAsync(AuditAct.OfficerChanged)).Json;
        foreach (var part in (string[])["\"fields\":\"Name Role Office\"", "\"role\":\"Supervisor\"", "\"roleBefore\":\"Officer\"", "\"office\":\"TJZ01\"", "\"officeBefore\":\"BXZ01\""])
            Assert.Contains(part, json, StringComparison.Ordinal);
        Assert.DoesNotContain("王建", json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOfficer_ToAClosedOrUnknownOffice_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficeAsync();
        await admin.AddOfficerAsync("123456", office: AdministrationDriver.Other);
        await admin.CloseOfficeAsync(AdministrationDriver.Other);
        Assert.True((await admin.ChangeOfficerAsync("100001", new OfficerFields("王建国", OfficerRole.Officer, AdministrationDriver.Other))).Has(AdministrationFault.OfficeClosed));
        Assert.True((await admin.ChangeOfficerAsync("100001", new OfficerFields("王建国", OfficerRole.Officer, "ZZZ99"))).Has(AdministrationFault.NoSuchOffice));
        // who is there already may still have his name put right
        Assert.True((await admin.ChangeOfficerAsync("123456", new OfficerFields("钱少少", OfficerRole.Officer, AdministrationDriver.Other))).WentThrough);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOfficer_OwnIdentityNumber_IsKeptAsTheLookUpOfCasesAloneAndTheTrailNamesTheField(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var fields = new OfficerFields("王建国", OfficerRole.Officer, "BXZ01");
        Assert.False((await portal.Get<ReadOfficer>().RunAsync("100001", admin.Session, Cancelled)).Stands!.IdentityKnown);

        var entered = await admin.ChangeOfficerAsync("100001", fields with { Identity = $" {DeskDriver.Ordinary} " });

        Assert.Equal((true, true, fields), (entered.WentThrough, entered.Stands!.IdentityKnown, entered.Stands.Fields));
        await new DeskDriver(portal).LookUpAsync(DeskDriver.Ordinary);
        await using (var books = await portal.OpenBooksAsync())
        {
            var kept = await LookupAsync(portal, "100001");
            Assert.Equal((await books.Cases.SingleAsync(Cancelled)).TravellerLookup, kept);
            Assert.DoesNotContain(DeskDriver.Ordinary, kept!, StringComparison.Ordinal);
        }
        // the same again is no change, another one is
        Assert.Equal(1, (await admin.ChangeOfficerAsync("100001", fields with { Identity = DeskDriver.Ordinary }, 1)).Stands!.Revision);
        Assert.True((await admin.ChangeOfficerAsync("100001", fields with { Name = "王建军" }, 1)).Stands!.IdentityKnown);
        var before = await LookupAsync(portal, "100001");
        Assert.True((await admin.ChangeOfficerAsync("100001", fields with { Identity = DemonstrationPeople.All[1].Number }, 2)).WentThrough);
        Assert.NotEqual(before, await LookupAsync(portal, "100001"));
        Assert.False((await admin.ChangeOfficerAsync("100001", fields with { Identity = "" }, 3)).Stands!.IdentityKnown);
        Assert.Null(await LookupAsync(portal, "100001"));
        var entries = await admin.TrailAsync(AuditAct.OfficerChanged);
        Assert.Equal(["Identity", "Name", "Name Identity", "Identity"], entries.Select(entry => System.Text.Json.JsonDocument.Parse(entry.Json).RootElement.GetProperty("detail").GetProperty("fields").GetString()));
        PersonalData.AssertNoneIn([.. entries.Select(entry => entry.Json)], "The trail");
        Assert.DoesNotContain(entries, entry => entry.Json.Contains(before!, StringComparison.Ordinal));
        Assert.DoesNotContain(DeskDriver.Ordinary, $"{fields with { Identity = DeskDriver.Ordinary }}", StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine(" ")]
    [OnEveryEngine("100001")]
    [OnEveryEngine("11010519491231002Y")]
    [OnEveryEngine("110105194912310020")]
    public async Task AnyOfficer_WhatIsNoIdentityNumber_SaysSoAndKeepsNothing(string engine, string typed)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var fields = new OfficerFields("王建军", OfficerRole.Officer, "BXZ01", typed);
        var problem = new AdministrationProblem(AdministrationFault.IdentityNumber, AdministrationField.Identity);
        Assert.Equal(problem, Assert.Single((await admin.ChangeOfficerAsync("100001", fields)).Problems));
        Assert.Equal(problem, Assert.Single((await portal.Get<AddOfficer>().RunAsync(Guid.CreateVersion7(), "123456", fields, admin.Session, Cancelled)).Problems));
        Assert.Null(await LookupAsync(portal, "100001"));
        Assert.True((await portal.Get<AddOfficer>().RunAsync(Guid.CreateVersion7(), "123456", fields with { Identity = DeskDriver.Ordinary }, admin.Session, Cancelled)).Stands!.IdentityKnown);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOfficer_TwoAdministratorsAtOnce_TheSecondIsToldHowHeStands(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        Assert.True((await admin.ChangeOfficerAsync("100001", new OfficerFields("王建军", OfficerRole.Officer, "BXZ01"))).WentThrough);
        var second = await admin.ChangeOfficerAsync("100001", new OfficerFields("王建国", OfficerRole.Auditor, "BXZ01"));
        Assert.Equal((AdministrationFault.ChangedMeanwhile, "王建军"), (Assert.Single(second.Problems).Fault, second.Stands!.Fields.Name));
        Assert.True((await admin.DisableAsync("100001")).Has(AdministrationFault.ChangedMeanwhile));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Disable_ThenEnable_IsEnteredOnceEachAndNothingTwice(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        Assert.False((await admin.DisableAsync("100001")).Stands!.Enabled);
        Assert.True((await admin.DisableAsync("100001")).WentThrough);
        Assert.True((await admin.DisableAsync("100001", revision: 1, isEnabled: true)).Stands!.Enabled);
        Assert.Equal(2, (await admin.TrailAsync(AuditAct.OfficerChanged)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Self_DisabledOrDemoted_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficerAsync(Second, role: OfficerRole.Administrator);
        Assert.Equal(AdministrationFault.OwnAccount, Assert.Single((await admin.DisableAsync("100301")).Problems).Fault);
        var demoted = await admin.ChangeOfficerAsync("100301", new OfficerFields("何涛", OfficerRole.Officer, "BXZ01"));
        Assert.Equal(new AdministrationProblem(AdministrationFault.OwnAccount, AdministrationField.Role), Assert.Single(demoted.Problems));
        Assert.True((await admin.ChangeOfficerAsync("100301", new OfficerFields("何焘", OfficerRole.Administrator, "BXZ01"))).WentThrough);
    }

    [Theory]
    [OnEveryEngine("disable")]
    [OnEveryEngine("demote")]
    public async Task LastAdministrator_ByOneWhoIsNoneAnyMore_StaysOne(string engine, string how)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        // signed in before he was disabled: his session still says administrator
        var former = new AdministrationDriver(portal, SecondAdministrator);
        await admin.AddOfficerAsync(Second, role: OfficerRole.Administrator);
        await admin.DisableAsync(Second);
        IReadOnlyList<AdministrationProblem> problems = how switch
        {
            "disable" => (await former.DisableAsync("100301")).Problems,
            _ => (await former.ChangeOfficerAsync("100301", new OfficerFields("何涛", OfficerRole.Auditor, "BXZ01"))).Problems,
        };
        Assert.Equal(AdministrationFault.LastAdministrator, Assert.Single(problems).Fault);
        var stands = (await portal.Get<ReadOfficer>().RunAsync("100301", admin.Session, Cancelled)).Stands!;
        Assert.Equal((true, OfficerRole.Administrator), (stands.Enabled, stands.Fields.Role));
        Assert.Equal(2, (await admin.TrailAsync(AuditAct.OfficerChanged)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LastTwoAdministrators_EachDisablingTheOtherAtOnce_OneIsLeft(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var first = new AdministrationDriver(portal);
        await first.AddOfficerAsync(Second, role: OfficerRole.Administrator);
        var second = new AdministrationDriver(portal, SecondAdministrator);
        // the first one's act stands just before its commit, while the second one's begins
        await using var other = await portal.OpenBooksAsync();
        await using var uncommitted = await other.Database.BeginTransactionAsync(Cancelled);
        await other.Officers.Where(officer => officer.Number == Second).ExecuteUpdateAsync(set => set.SetProperty(officer => officer.Enabled, false), Cancelled);
        var act = second.DisableAsync("100301");
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancelled);
        Assert.False(act.IsCompleted);
        await uncommitted.CommitAsync(Cancelled);
        Assert.Equal(AdministrationFault.LastAdministrator, Assert.Single((await act).Problems).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task List_ByNumberNameRoleAndOffice_FindsWhomItShould(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficeAsync();
        await admin.AddOfficerAsync("200017", "阿依古丽•买买提", office: AdministrationDriver.Other);
        await admin.AddOfficerAsync("200018", "阿依努尔");
        Assert.Equal(["200017", "200018"], Numbers(await admin.ListAsync("2000")));
        Assert.Equal(["200017"], Numbers(await admin.ListAsync("200017")));
        Assert.Empty(Numbers(await admin.ListAsync("00017")));
        Assert.Equal(["200017", "200018"], Numbers(await admin.ListAsync(" 阿依 ")));
        Assert.Equal(["200017"], Numbers(await admin.ListAsync("古丽・买")));
        Assert.Equal(["200018"], Numbers(await admin.ListAsync("阿依", office: "BXZ01")));
        Assert.Equal(["200017"], Numbers(await admin.ListAsync("", OfficerRole.Officer, AdministrationDriver.Other)));
        Assert.Empty(Numbers(await admin.ListAsync("100%")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task List_MoreThanAPageAndMoreThanASearchLooksAt_SaysHowManyAreLeftOut(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await using (var books = await portal.OpenBooksAsync())
        {
            books.Officers.AddRange(Enumerable.Range(0, ListOfficers.MostNames).Select(number => new OfficerRow
            {
                Number = $"{900_000 + number}", Name = number % 20 == 0 ? "丁一" : "丁二", Role = OfficerRole.Officer, OfficeCode = "BXZ01", Enabled = true,
            }));
            await books.SaveChangesAsync(Cancelled);
        }
        var all = await admin.ListAsync("");
        Assert.Equal(ListOfficers.Size, all.Rows.Count);
        var pages = new List<string>();
        for (var page = 1; page <= all.Pages; page++) pages.AddRange(Numbers(await admin.ListAsync("", page: page)));
        Assert.Equal(all.Total, pages.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(pages.Order(StringComparer.Ordinal), pages);
        var looked = pages.Take(ListOfficers.MostNames).Count(number => number.StartsWith('9') && number is [.., '0' or '2' or '4' or '6' or '8', '0']);
        var found = await admin.ListAsync("丁一", page: 2);
        Assert.Equal((all.Total - ListOfficers.MostNames, 2, looked), (found.NotLookedAt, found.Page, found.Total));
        Assert.All(found.Rows, row => Assert.Equal("丁一", row.Fields.Name));
    }

    private static async Task<string?> LookupAsync(PortalUnderTest portal, string number)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Officers.Where(officer => officer.Number == number).Select(officer => officer.IdentityLookup).SingleAsync(Cancelled);
    }

    private static IEnumerable<string> Numbers(ListPage<OfficerView> page) => page.Rows.Select(row => row.Number);
}
