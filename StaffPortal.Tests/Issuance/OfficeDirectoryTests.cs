using System.Globalization;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Desk;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Issuance;

/// <summary>A next step that sends a traveller to a window names its place and hours (rules.md 14).</summary>
public sealed class OfficeDirectoryTests(PostgresCluster cluster)
{
    private const string WestStation = "到北京西站公安制证窗口办理：北广场一层进站口东侧，每日 05:00–23:30";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    private static Finding NotInPerson { get; } = new(ReasonCode.NotInPerson, Effect.Refuse, "R-C-01", NextStep.ComeInPerson);

    [Theory]
    [InlineData("", "到北京西站公安制证窗口办理：北广场一层进站口东侧，每日 05:00–23:30", "北广场一层进站口东侧", "每日 05:00–23:30")]
    [InlineData("", "到北京西站公安制证窗口办理：北广场一层进站口东侧（办理时间请到场询问）", "北广场一层进站口东侧", "")]
    [InlineData("", "到北京西站公安制证窗口办理：每日 05:00–23:30（地点请向车站或机场服务台询问）", "", "每日 05:00–23:30")]
    [InlineData("", "到北京西站公安制证窗口办理（地点和时间请向车站或机场服务台询问）", "", "")]
    [InlineData("en", "Go to 北京西站公安制证窗口: North square, 05:00–23:30", "North square", "05:00–23:30")]
    [InlineData("en", "Go to 北京西站公安制证窗口: North square (ask there for its hours)", "North square", "")]
    public void Told_WhatIsEntered_IsSaidAndTheRestIsToBeAskedFor(string culture, string told, string place, string hours) =>
        Assert.Equal(told, OfficeDirectoryWords.Told(new WindowEntry("北京西站公安制证窗口", TravelMode.Rail, place, hours), new CultureInfo(culture)));

    [Theory, MemberData(nameof(Engines))]
    public async Task OfOtherMode_ManyOffices_AreTheOpenOnesByCodeAndOnlySoMany(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await AddAsync(portal, ("AAA03", TravelMode.Aviation, true), ("AAA01", TravelMode.Aviation, false), ("AAA04", TravelMode.Aviation, true), ("AAA02", TravelMode.Rail, true), ("AAA05", TravelMode.Aviation, true), ("AAA06", TravelMode.Aviation, true));
        var directory = portal.Get<OfficeDirectory>();
        Assert.Equal(["AAA03", "AAA04", "AAA05"], (await directory.OfOtherModeAsync("BXZ01", Cancelled)).Select(window => window.Name));
        Assert.All(await directory.OfOtherModeAsync("AAA03", Cancelled), window => Assert.Equal(TravelMode.Rail, window.Mode));
        Assert.Equal("北京西站公安制证窗口", Assert.Single(await directory.OwnAsync("BXZ01", Cancelled)).Name);
        Assert.Empty(await directory.OwnAsync("AAA01", Cancelled));
        Assert.Empty(await directory.OwnAsync("ZZZ99", Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Findings_TravellerNotInPerson_NameTheWindowsPlaceAndHours(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var bench = new DeskBench();
        bench.Services.AddSingleton(portal.Get<OfficeDirectory>());
        var list = bench.Render<FindingList>(parameters => parameters.Add(part => part.View, DeskBench.Case(NotInPerson)).Add(part => part.OfficeCode, "BXZ01"));
        list.WaitForAssertion(() => Assert.Contains(WestStation, list.Find("li small").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("请旅客本人到窗口办理", list.Find("li small").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_DirectoryOutOfReach_KeepTheStepItself()
    {
        using var bench = new DeskBench();
        var list = bench.Render<FindingList>(parameters => parameters.Add(part => part.View, DeskBench.Case(NotInPerson)).Add(part => part.OfficeCode, "BXZ01"));
        Assert.Equal("请旅客本人到窗口办理", list.Find("li small").TextContent.Trim());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Notice_TravellerNotInPerson_NamesTheWindowsPlaceAndHoursUnlessItIsClosed(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.Deceased))).Case!;
        await using (var books = await portal.OpenBooksAsync())
        {
            var row = await books.Cases.SingleAsync(c => c.Id == opened.Id, Cancelled);
            var content = CaseContent.FromJson(row.Content);
            row.Content = (content with { Decision = content.Decision! with { Findings = [NotInPerson] } }).ToJson();
            await books.SaveChangesAsync(Cancelled);
        }
        Assert.Equal($"请旅客本人到窗口办理；{WestStation}", await NextStepAsync());
        await using (var books = await portal.OpenBooksAsync()) await books.Offices.Where(office => office.Enabled).ExecuteUpdateAsync(set => set.SetProperty(office => office.Enabled, false), Cancelled);
        Assert.Equal("请旅客本人到窗口办理", await NextStepAsync());

        async Task<string> NextStepAsync() => Assert.Single((await portal.Get<CaseNotice>().RunAsync(opened.Id, desk.Officer, Cancelled))!.Lines).NextStep;
    }

    private static async Task AddAsync(PortalUnderTest portal, params (string Code, TravelMode Mode, bool Open)[] offices)
    {
        await using var books = await portal.OpenBooksAsync();
        books.Offices.AddRange(offices.Select(office => new OfficeRow
        {
            Code = office.Code, Name = office.Code, ShortName = office.Code, WindowName = office.Code, Mode = office.Mode, WindowPlace = "", WindowHours = "", Enabled = office.Open,
        }));
        await books.SaveChangesAsync(Cancelled);
    }
}
