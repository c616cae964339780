using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StaffPortal.Configuration;
using StaffPortal.Persistence;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.PostChecks;
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
        var caseId = Guid.Parse(officer.CaseId);
        await officer.PressAsync("F3");
        await officer.ExpectVerdictAsync("等待复核");
        await officer.PressAsync("Escape");
        await officer.ExpectVerdictAsync("已提交复核");
        await AddCertificateAsync(caseId, person);
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

    // until a supervisor can approve it, the certificate is put into the books with the portal's own keys
    private async Task AddCertificateAsync(Guid caseId, DemonstrationPerson person)
    {
        var database = running.Portal.Database;
        var options = new DatabaseOptions
        {
            Engine = Enum.Parse<DatabaseEngine>(database.Engine), OwnerConnection = database.OwnerConnectionString + ";Pooling=false", PortalConnection = database.PortalConnectionString,
        };
        var protector = new PersonalDataProtector(PersonalDataKeyRing.ReadOrMake(new KeysOptions { Directory = running.Portal.KeysFolder }.PersonalData));
        await using var books = BooksMigration.OpenAsOwner(options, protector);
        await SilentOffice.AddCertificateAsync(books, caseId, person, DateTimeOffset.UtcNow, 1);
    }
}
