using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The trail before an auditor: found by the certificate, looked at entry by entry, and taken along as a proof; checkpoints are written by themselves.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class AuditPageTests(RunningPortal running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_OfACertificate_IsFoundVouchedForAndTakenAlong()
    {
        var person = DemonstrationPeople.All[6];
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        await officer.IssueAsync(person.Number);
        var number = (string)(await running.Portal.AskAsync("SELECT \"Number\" FROM \"Certificates\" ORDER BY \"IssuedAt\" DESC LIMIT 1", Cancelled))!;
        await using var auditor = await running.OpenSecondTabAsync(camera: false);
        await auditor.SignInAsync("审计员");
        await auditor.Page.GotoAsync("/audit");
        await Expect(auditor.Page.GetByRole(AriaRole.Searchbox, new() { Name = "对象" })).ToBeFocusedAsync();
        await auditor.Page.GetByRole(AriaRole.Searchbox, new() { Name = "对象" }).FillAsync(number);
        await auditor.PressAsync("Enter");
        var issued = auditor.Page.Locator("tbody tr:has(td:nth-child(4) b:text-is('签发'))");
        await Expect(issued).ToHaveCountAsync(1);
        await issued.GetByRole(AriaRole.Button).ClickAsync();
        var entry = auditor.Page.GetByRole(AriaRole.Region, new() { Name = "条目", Exact = true });
        await Expect(entry).ToContainTextAsync("上一条相接");
        await Expect(entry).ToContainTextAsync("\"act\":\"Issued\"");
        Assert.DoesNotContain(person.Number, await auditor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("/audit", new Uri(auditor.Page.Url).PathAndQuery);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(auditor, "audit", large: true, sidewaysOnly: true));
        var office = auditor.Page.GetByRole(AriaRole.Combobox, new() { Name = "单位" });
        await office.SelectOptionAsync("FTZ01");
        await auditor.Page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        await Expect(auditor.Page.Locator("tbody tr")).ToHaveCountAsync(0);
        await office.SelectOptionAsync("BXZ01");
        await auditor.Page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        await Expect(issued).ToHaveCountAsync(1);
        auditor.AssertUntroubled();
    }

    [Theory]
    [InlineData("制证民警")]
    [InlineData("系统管理员")]
    public async Task OtherRole_AtTheTrail_IsToldAndSeesNothing(string role)
    {
        await using var tab = await running.OpenTabAsync(camera: false);
        await tab.SignInAsync(role);
        await tab.Page.GotoAsync("/audit");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("审计只给审计员和值班领导看");
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(0);
        Assert.Equal(404, (await tab.Page.Context.APIRequest.GetAsync($"/audit/proofs/{Guid.CreateVersion7()}")).Status);
    }
}
