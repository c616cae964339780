using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using StaffPortal.Domain;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>A supervisor judges pairs of photos in a real browser, one after the other, and learns of none where it comes from.</summary>
[Collection(PortalWithHistory.Collection)]
public sealed class SecondLooksPageTests(PortalWithHistory running)
{
    private static readonly string s_officer = HistoryPeople.Officer(0, 0);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SecondLooks_ThreePairs_AreJudgedBlindAndThenCounted()
    {
        var looks = await SetOutAsync();
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync("值班领导");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "报表", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "复看", Exact = true }).ClickAsync();
        var pair = tab.Page.GetByRole(AriaRole.Region, new() { Name = "照片对" });
        await ShowsAsync(tab, pair, left: 3);
        await Expect(tab.Page.GetByText("系统不会据此提醒、限制或处理任何人")).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "second look", large: true));
        await AssertBlindAsync(tab, looks);

        await tab.PressAsync("F4");
        await Expect(tab.Page.GetByText("已记下，还有 2 对。")).ToBeVisibleAsync();
        await ShowsAsync(tab, pair, left: 2);
        await AssertBlindAsync(tab, looks);
        await tab.PressAsync("F9");
        await ShowsAsync(tab, pair, left: 1);
        await pair.GetByRole(AriaRole.Button, new() { Name = "存疑" }).ClickAsync();

        var officers = tab.Page.GetByRole(AriaRole.Region, new() { Name = "按初判民警" });
        await Expect(tab.Page.GetByText("已记下，待看的都看完了。")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("已记下，待看的都看完了。")).ToBeFocusedAsync();
        await Expect(officers.GetByRole(AriaRole.Row, new() { Name = s_officer })).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(tab, "second look results", large: true, sidewaysOnly: true));
        await tab.Button("English").ClickAsync();
        await Expect(tab.Page.GetByText("the portal reminds, restricts or sanctions nobody")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = s_officer })).ToBeVisibleAsync();
        PageLook.AssertNothing(await EveryLook.WhatScrollsAsync(tab, "second look results in English", large: true, sidewaysOnly: true));
        tab.AssertUntroubled();
        await using var books = running.OpenAsOwner();
        Assert.Equal([PhotoComparison.Match, PhotoComparison.Mismatch, PhotoComparison.Doubtful], await books.SecondLooks.OrderBy(look => look.Place).Select(look => look.Judged!.Value).ToListAsync(Cancelled));
    }

    private static async Task ShowsAsync(PortalTab tab, ILocator pair, int left)
    {
        await Expect(pair.GetByText($"还有 {left} 对")).ToBeVisibleAsync();
        await Expect(pair.GetByRole(AriaRole.Heading, new() { Name = "两张照片是同一人吗？" })).ToBeFocusedAsync();
        await tab.Page.WaitForFunctionAsync("() => { const all = [...document.querySelectorAll('[data-pair] img')]; return all.length === 2 && all.every(image => image.complete && image.naturalWidth > 0); }");
        // a press so soon after the pair was meant for the one before
        await Task.Delay(700, Cancelled);
    }

    // neither who compared, nor what he said, nor which case or what kind of pair it is
    private static async Task AssertBlindAsync(PortalTab tab, IReadOnlyList<SecondLookRow> looks)
    {
        var html = await tab.Page.ContentAsync();
        string[] words =
        [
            s_officer, nameof(PhotoComparison.Doubtful), "某民警", "编号", .. Enum.GetNames<SecondLookKind>(), .. looks.SelectMany(look => new[] { look.CaseId, look.LiveCaseId }).SelectMany(id => new[] { $"{id}", $"{id:N}" }),
        ];
        Assert.All(words, word => Assert.DoesNotContain(word, html, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IReadOnlyList<SecondLookRow>> SetOutAsync()
    {
        await using var owner = running.OpenAsOwner();
        var cases = await owner.ReportLines.OrderBy(line => line.OpenedAt).Select(line => line.CaseId).Take(4).ToListAsync(Cancelled);
        foreach (var id in cases)
        {
            owner.CasePictures.Add(new CasePictureRow { CaseId = id, Kind = CasePictureRow.Register, Jpeg = TestPictures.PortraitJpeg, At = DateTimeOffset.UtcNow });
            owner.CasePictures.Add(new CasePictureRow { CaseId = id, Kind = CasePictureRow.Live, Jpeg = TestPictures.PortraitJpeg, At = DateTimeOffset.UtcNow });
        }
        var day = ShanghaiTime.Day(DateTimeOffset.UtcNow).AddDays(-1);
        SecondLookRow[] looks = [Look(1, SecondLookKind.Drawn, cases[0]), Look(2, SecondLookKind.KnownDifferent, cases[3]), Look(3, SecondLookKind.Drawn, cases[2])];
        owner.SecondLooks.AddRange(looks);
        await owner.SaveChangesAsync(Cancelled);
        return looks;

        SecondLookRow Look(int place, SecondLookKind kind, Guid live) => new()
        {
            Id = Guid.CreateVersion7(), OfficeCode = "BXZ01", Day = day, Kind = kind, CaseId = cases[place - 1], LiveCaseId = live, ComparedBy = kind is SecondLookKind.Drawn ? s_officer : "",
            Compared = kind is SecondLookKind.Drawn ? PhotoComparison.Doubtful : PhotoComparison.NotDone, Weight = 1, Place = place,
        };
    }
}
