using System.Text.Json.Nodes;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-C-12: of a wanted person the officer's screen, line and log say what they say of any ordinary check, byte by byte.</summary>
[Collection(RunningPortal.Alone)]
public sealed class WantedUnseenTests(PortalThatDraws running) : IClassFixture<PortalThatDraws>
{
    private const int MostRounds = 6;

    private static DemonstrationPerson Person => DemonstrationPeople.All[0];

    [Fact]
    public async Task Case_WantedAndDrawn_AreOneAndTheSameToWhoeverWatchesTheOfficer()
    {
        // whoever comes first pays for what is made once
        await SeenAsync(wanted: false);
        var (drawn, wanted) = (new List<IReadOnlyList<DeskStep>>(), new List<IReadOnlyList<DeskStep>>());
        // a clock's second that turns within a step is drawn there, or in the next one: what differs every time would tell them apart, what differs by chance does not
        while (drawn.Count < MostRounds && !DeskTraces.HaveOneLine(drawn, wanted))
        {
            drawn.Add(await SeenAsync(wanted: false));
            wanted.Add(await SeenAsync(wanted: true));
            foreach (var (ordinary, hit) in drawn[^1].Zip(wanted[^1]))
            {
                Assert.Equal(ordinary.Page, hit.Page);
                Assert.Equal(ordinary.Requests, hit.Requests);
                Assert.Equal(ordinary.Log, hit.Log);
            }
        }
        Assert.True(DeskTraces.HaveOneLine(drawn, wanted), DeskTraces.Told(drawn, wanted));
        Assert.DoesNotMatch("通缉|在逃|追逃|查控|有新提醒|/alerts|[Ww]anted", string.Concat(wanted[0].Select(step => step.Page)));
    }

    // the same person both times: the register alone says the one thing or the other
    private async Task<IReadOnlyList<DeskStep>> SeenAsync(bool wanted)
    {
        await using var tab = await running.OpenTabAsync();
        running.Register.Change = reply => { if (reply["record"] is JsonObject record) record["wanted"] = wanted; };
        var traces = DeskTraces.Of(tab.Page, running.Portal);
        await tab.SignInAsync();
        await Expect(tab.Page.Locator("[data-camera=Live]")).ToBeAttachedAsync();
        await traces.SettleAsync();
        List<DeskStep> steps = [];
        await tab.Page.Keyboard.InsertTextAsync(Person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        steps.Add(await traces.SettleAsync());
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        steps.Add(await traces.SettleAsync());
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("须复核");
        steps.Add(await traces.SettleAsync());
        await tab.PressAsync("F3");
        await tab.ExpectVerdictAsync("等待复核");
        steps.Add(await traces.SettleAsync());
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("已提交复核");
        steps.Add(await traces.SettleAsync());
        return steps;
    }
}
