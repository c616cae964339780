using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Registers.Http;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Tests.EndToEnd.Portal.AlertTab;
using static StaffPortal.Tests.EndToEnd.Portal.SilentRegisterDesk;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-C-04 on the running portal: a desk's ceiling while the register is silent, and the checks that run by themselves when it is back.</summary>
[Collection(PortalThatDraws.Collection)]
public sealed class PostCheckTests(PortalThatDraws running)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SilentRegister_CeilingThenBack_ChecksByItselfAndTellsTheSupervisors()
    {
        var person = DemonstrationPeople.All[0];
        await using var officer = await running.OpenTabAsync();
        await officer.SignInAsync();
        running.Register.Behaviour = RegisterBehaviour.ServerError;
        await ReviewedAsync(officer, person);
        await officer.ParkAsync();
        await using var approver = await running.OpenSecondTabAsync();
        await approver.GoToApprovalsAsync();
        await approver.ApproveAsync(person.Record!.Name.Masked);
        await officer.IssueApprovedAsync();
        await officer.PressAsync("Enter");
        await using var supervisor = await running.OpenSupervisorAsync();
        var checks = supervisor.Page.GetByRole(AriaRole.Region, new() { Name = "事后核验" });
        await Expect(checks).ToContainTextAsync("等待 1 · 不符 0");

        await ReviewedAsync(officer, DemonstrationPeople.All[1]);
        await officer.PressAsync("F3");
        await Expect(officer.VerdictRegion.GetByRole(AriaRole.Alert)).ToContainTextAsync("本窗口今天在人口信息库中断时的签发已到上限");
        await Expect(officer.VerdictRegion.GetByRole(AriaRole.Alert)).ToContainTextAsync("请转值班领导，或请旅客到其他窗口");

        running.Register.Change = reply => { if (reply["record"] is JsonObject record) record["deceased"] = true; };
        running.Register.Behaviour = RegisterBehaviour.Well;
        await WithoutPausesAsync(Expect(checks).ToContainTextAsync("等待 0 · 不符 1", new() { Timeout = 30_000 }));
        await Expect(checks).ToContainTextAsync("该号码不能使用");
        await Expect(Lines(supervisor).Filter(new() { HasText = "事后核验不符" })).ToHaveCountAsync(1);
        PageLook.AssertNothing(await EveryLook.WhatIsWrongAsync(supervisor, "failed post-check", large: true));
        supervisor.AssertUntroubled();
    }

    // a round that asked the silent register just before puts the next one off by a minute, however often
    private async Task WithoutPausesAsync(Task expected)
    {
        do await running.Portal.AskAsync("""UPDATE "PostChecks" SET "NextTryAt" = now() WHERE "NextTryAt" > now()""", Cancelled);
        while (await Task.WhenAny(expected, Task.Delay(TimeSpan.FromSeconds(2), Cancelled)) != expected);
        await expected;
    }

    private static async Task ReviewedAsync(PortalTab officer, DemonstrationPerson person)
    {
        await officer.TypeAsync(person.Number);
        await ExpectSilenceToldAsync(officer);
        await GoOnByDocumentAsync(officer);
        await EnterHolderAsync(officer, person.Record!.Name.Value, person.Record.EthnicGroup.Name, person.Record.HouseholdPlace);
    }
}
