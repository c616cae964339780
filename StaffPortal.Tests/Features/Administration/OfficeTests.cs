using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.Administration;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Administration;

/// <summary>Offices and desks, on real books.</summary>
public sealed class OfficeTests(PostgresCluster cluster)
{
    private static readonly OfficeFields s_fields = AdministrationDriver.Fields;

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    public static TheoryData<string, AdministrationField, AdministrationFault> WrongTexts => new()
    {
        { "", AdministrationField.Name, AdministrationFault.Missing },
        { "   ", AdministrationField.WindowName, AdministrationFault.Missing },
        { "\u3000", AdministrationField.ShortName, AdministrationFault.Missing },
        { new string('站', OfficeFields.LongestText + 1), AdministrationField.Name, AdministrationFault.TooLong },
        { new string('站', OfficeFields.LongestText + 1), AdministrationField.WindowName, AdministrationFault.TooLong },
        { new string('站', OfficeFields.LongestShortName + 1), AdministrationField.ShortName, AdministrationFault.TooLong },
        { new string('站', OfficeFields.LongestText + 1), AdministrationField.Place, AdministrationFault.TooLong },
        { new string('站', OfficeFields.LongestText + 1), AdministrationField.Hours, AdministrationFault.TooLong },
        { "北\u0000广场", AdministrationField.Place, AdministrationFault.Characters },
        { "北\n广场", AdministrationField.Place, AdministrationFault.Characters },
        { "北\u202e广场", AdministrationField.Name, AdministrationFault.Characters },
        { "北\ud840", AdministrationField.Hours, AdministrationFault.Characters },
        { "北\ue000", AdministrationField.Hours, AdministrationFault.Characters },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task AddOffice_New_StandsInTheBooksOpenWithOneDeskAndInTheTrailWithoutItsName(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var added = await admin.AddOfficeAsync(fields: s_fields with { Name = "  天津铁路公安处天津站派出所 " });
        Assert.Empty(added.Problems);
        Assert.Equal((AdministrationDriver.Other, s_fields, true), (added.Stands!.Code, added.Stands.Fields, added.Stands.Open));
        Assert.Equal(new DeskView(1, true, 0), Assert.Single(added.Stands.Desks));
        var entry = Assert.Single(await admin.TrailAsync(AuditAct.OfficeChanged));
        Assert.Equal("office:TJZ01", entry.Object);
        Assert.DoesNotContain("天津", entry.Json, StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine("", AdministrationFault.Missing)]
    [OnEveryEngine("TJZ0", AdministrationFault.CodeShape)]
    [OnEveryEngine("TJZ012", AdministrationFault.CodeShape)]
    [OnEveryEngine("tjz01", AdministrationFault.CodeShape)]
    [OnEveryEngine("TJZ0０", AdministrationFault.CodeShape)]
    [OnEveryEngine("TJZ-1", AdministrationFault.CodeShape)]
    [OnEveryEngine("BXZ01", AdministrationFault.CodeTaken)]
    public async Task AddOffice_WrongCode_SaysSoAndAddsNothing(string engine, string code, AdministrationFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var before = await CountAsync(portal);
        var result = await admin.AddOfficeAsync(code);
        Assert.Equal(new AdministrationProblem(fault, AdministrationField.Code), Assert.Single(result.Problems));
        Assert.Equal(before, await CountAsync(portal));
        Assert.Empty(await admin.TrailAsync(AuditAct.OfficeChanged));
    }

    [Theory, MemberData(nameof(WrongTexts))]
    public async Task ChangeOffice_WrongText_SaysWhichFieldAndChangesNothing(string text, AdministrationField field, AdministrationFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var admin = new AdministrationDriver(portal);
        var office = await admin.OfficeAsync("BXZ01");
        var result = await admin.ChangeOfficeAsync("BXZ01", office.Fields.With(field, text), office.Revision);
        Assert.Equal(new AdministrationProblem(fault, field), Assert.Single(result.Problems));
        Assert.Equal(office.Fields, (await admin.OfficeAsync("BXZ01")).Fields);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_SeveralWrong_SaysAllAtOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await new AdministrationDriver(portal).AddOfficeAsync("x", s_fields with { Name = "", Hours = "\t\u0007" });
        Assert.Equal([AdministrationField.Code, AdministrationField.Name, AdministrationField.Hours], result.Problems.Select(problem => problem.Field));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_LongestTexts_AreKeptWhole(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (hundred, forty) = (string.Concat(Enumerable.Repeat("𠅤", 50)), string.Concat(Enumerable.Repeat("𠅤", 20)));
        var fields = new OfficeFields(hundred, forty, hundred, TravelMode.Aviation, hundred, hundred);
        Assert.Equal(fields, (await new AdministrationDriver(portal).AddOfficeAsync(fields: fields)).Stands!.Fields);
        await using var books = await portal.OpenBooksAsync();
        var row = books.Model.FindEntityType(typeof(OfficeRow))!;
        string[] texts = [nameof(OfficeRow.Name), nameof(OfficeRow.WindowName), nameof(OfficeRow.WindowPlace), nameof(OfficeRow.WindowHours)];
        Assert.All(texts, text => Assert.Equal(OfficeFields.LongestText, row.FindProperty(text)!.GetMaxLength()));
        Assert.Equal(OfficeFields.LongestShortName, row.FindProperty(nameof(OfficeRow.ShortName))!.GetMaxLength());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_PlaceAndHours_AreWrittenAndTheTrailNamesTheFieldsAlone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var office = await admin.OfficeAsync("BXZ01");
        var wanted = office.Fields with { Place = "南广场", Hours = "" };
        var changed = await admin.ChangeOfficeAsync("BXZ01", wanted, office.Revision);
        Assert.Equal((wanted, office.Revision + 1), (changed.Stands!.Fields, changed.Stands.Revision));
        var json = Assert.Single(await admin.TrailAsync(AuditAct.OfficeChanged)).Json;
        Assert.Contains("\"fields\":\"Place Hours\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("南广场", json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_NothingChanged_IsNeitherWrittenNorEntered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var office = await admin.OfficeAsync("BXZ01");
        var same = await admin.ChangeOfficeAsync("BXZ01", office.Fields, office.Revision);
        Assert.Equal((true, office.Revision), (same.WentThrough, same.Stands!.Revision));
        Assert.Empty(await admin.TrailAsync(AuditAct.OfficeChanged));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_ModeOfOneThatHasIssuedOrHasACase_Stays(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        var office = await admin.OfficeAsync("BXZ01");
        Assert.False(office.ModeFixed);
        var desk = new DeskDriver(portal);
        var opened = await desk.ReadyAsync();
        await RefusedAsync();
        await desk.IssueAsync(opened.Id);
        await portal.Get<StaffPortal.Features.Desk.FinishCase>().RunAsync(Guid.CreateVersion7(), opened.Id, desk.Officer, Cancelled);
        await RefusedAsync();
        await admin.AddOfficeAsync();
        var fresh = await admin.ChangeOfficeAsync(AdministrationDriver.Other, s_fields with { Mode = TravelMode.Aviation }, 0);
        Assert.Equal((true, TravelMode.Aviation), (fresh.WentThrough, fresh.Stands!.Fields.Mode));

        async Task RefusedAsync()
        {
            var result = await admin.ChangeOfficeAsync("BXZ01", office.Fields with { Mode = TravelMode.Aviation, Hours = "全天" }, office.Revision);
            Assert.Equal(new AdministrationProblem(AdministrationFault.ModeInUse, AdministrationField.Mode), Assert.Single(result.Problems));
            Assert.Equal((true, office.Fields), (result.Stands!.ModeFixed, result.Stands.Fields));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task CloseOffice_ThenReopen_IsEnteredOnceEach(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficeAsync();
        var closed = await admin.CloseOfficeAsync(AdministrationDriver.Other);
        Assert.False(closed.Stands!.Open);
        Assert.True((await admin.CloseOfficeAsync(AdministrationDriver.Other)).WentThrough);
        var stale = await admin.CloseOfficeAsync(AdministrationDriver.Other, revision: 0, isOpen: true);
        Assert.Equal((AdministrationFault.ChangedMeanwhile, false), (Assert.Single(stale.Problems).Fault, stale.Stands!.Open));
        Assert.True((await admin.CloseOfficeAsync(AdministrationDriver.Other, closed.Stands.Revision, isOpen: true)).Stands!.Open);
        Assert.Equal(["Added", "Closed", "Reopened"], (await admin.TrailAsync(AuditAct.OfficeChanged)).Select(AdministrationDriver.OutcomeOf));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ChangeOffice_OfficeAbove_StandsInTheListAndInTheTrailBeforeAndAfter(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        Assert.Equal("BXZ01", (await admin.AddOfficeAsync(fields: s_fields with { Parent = "BXZ01" })).Stands!.Fields.Parent);
        Assert.Equal("北京西站", await AboveAsync());
        var under = await admin.ChangeOfficeAsync(AdministrationDriver.Other, s_fields with { Parent = "FTZ01" }, 0);
        Assert.Equal((true, "FTZ01", "北京丰台站"), (under.WentThrough, under.Stands!.Fields.Parent, await AboveAsync()));
        Assert.True((await admin.ChangeOfficeAsync(AdministrationDriver.Other, s_fields, 1)).WentThrough);
        Assert.Null(await AboveAsync());
        var entries = await admin.TrailAsync(AuditAct.OfficeChanged);
        foreach (var part in (string[])["\"fields\":\"Parent\"", "\"parent\":\"FTZ01\"", "\"parentBefore\":\"BXZ01\""]) Assert.Contains(part, entries[1].Json, StringComparison.Ordinal);
        Assert.Contains("\"parent\":\"\",\"parentBefore\":\"FTZ01\"", entries[2].Json, StringComparison.Ordinal);

        async Task<string?> AboveAsync() => (await portal.Get<ListOffices>().RunAsync(1, admin.Session, Cancelled)).Stands!.Rows.Single(row => row.Code == AdministrationDriver.Other).Above;
    }

    [Theory]
    [OnEveryEngine("BXZ01", AdministrationFault.AboveItself)]
    [OnEveryEngine("FTZ01", AdministrationFault.AboveItself)]
    [OnEveryEngine("TJZ01", AdministrationFault.AboveItself)]
    [OnEveryEngine("ZZZ99", AdministrationFault.NoSuchOffice)]
    public async Task ChangeOffice_OneBelowOrNoneAbove_IsRefusedAndNothingIsWritten(string engine, string parent, AdministrationFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        await admin.AddOfficeAsync(fields: s_fields with { Parent = "FTZ01" });
        var office = await admin.OfficeAsync("BXZ01");
        var result = await admin.ChangeOfficeAsync("BXZ01", office.Fields with { Parent = parent, Hours = "全天" }, office.Revision);
        Assert.Equal(new AdministrationProblem(fault, AdministrationField.Parent), Assert.Single(result.Problems));
        Assert.Equal(office.Fields, result.Stands!.Fields);
        Assert.Single(await admin.TrailAsync(AuditAct.OfficeChanged));
        Assert.True((await admin.ChangeOfficeAsync("BXZ01", office.Fields with { Parent = "PEKT3" }, office.Revision)).WentThrough);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AddOffice_BelowItselfOrNone_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        foreach (var parent in (string[])[AdministrationDriver.Other, "ZZZ99"])
            Assert.Equal(new AdministrationProblem(AdministrationFault.NoSuchOffice, AdministrationField.Parent), Assert.Single((await admin.AddOfficeAsync(fields: s_fields with { Parent = parent })).Problems));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Act_OnWhatIsNotThere_SaysSo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        Assert.True((await admin.ChangeOfficeAsync("ZZZ99", s_fields, 0)).Has(AdministrationFault.NoSuchOffice));
        Assert.True((await admin.CloseOfficeAsync("ZZZ99")).Has(AdministrationFault.NoSuchOffice));
        Assert.True((await admin.AddDeskAsync("ZZZ99", 1)).Has(AdministrationFault.NoSuchOffice));
        Assert.True((await admin.CloseDeskAsync("BXZ01", new DeskView(98, true, 0))).Has(AdministrationFault.NoSuchDesk));
        Assert.True((await portal.Get<ReadOffice>().RunAsync("ZZZ99", admin.Session, Cancelled)).Has(AdministrationFault.NoSuchOffice));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task ListOffices_MoreThanAPage_AreInTheOrderOfTheirCodes(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var admin = new AdministrationDriver(portal);
        for (var number = 0; number < 12; number++) await admin.AddOfficeAsync($"TJ{number:000}");
        List<string> seen = [];
        var list = (await portal.Get<ListOffices>().RunAsync(1, admin.Session, Cancelled)).Stands!;
        for (var page = 1; page <= list.Pages; page++)
        {
            var shown = (await portal.Get<ListOffices>().RunAsync(page, admin.Session, Cancelled)).Stands!;
            Assert.InRange(shown.Rows.Count, 1, ListOffices.Size);
            seen.AddRange(shown.Rows.Select(row => row.Code));
        }
        Assert.Equal(list.Total, seen.Count);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), seen);
        Assert.Equal(list.Pages, (await portal.Get<ListOffices>().RunAsync(999, admin.Session, Cancelled)).Stands!.Page);
        var demonstration = list.Rows.Single(row => row.Code == "BXZ01");
        Assert.Equal((4, 4), (demonstration.Desks, demonstration.DesksOpen));
    }

    private static async Task<int> CountAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Offices.CountAsync(Cancelled);
    }
}
