using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Who may see and do what, asked from outside.</summary>
[Collection(RunningPortal.Office)]
public sealed class RoleTests(RunningPortal running)
{
    [Theory]
    [InlineData("值班领导")]
    [InlineData("审计员")]
    [InlineData("系统管理员")]
    public async Task OtherRole_AtTheDesk_IsToldAndGetsNeitherPicturesNorPaper(string role)
    {
        await using var officer = await running.OpenTabAsync();
        await officer.SignInByButtonAsync();
        var sheet = await officer.IssueAsync(DemonstrationPeople.All[18].Number);
        var caseId = officer.CaseId;
        await using var tab = await running.OpenSecondTabAsync();
        await tab.SignInByButtonAsync(role);

        await tab.Page.GotoAsync("/desk/" + caseId);

        await Expect(tab.VerdictRegion.GetByRole(AriaRole.Alert)).ToContainTextAsync("请换制证民警登录");
        await Expect(tab.Button("退出")).ToBeVisibleAsync();
        await tab.ExpectNothingOfAsync(DemonstrationPeople.All[18]);
        var session = tab.Page.Context.APIRequest;
        foreach (var address in (string[])["register-photo", "live-picture"])
            Assert.True((await session.GetAsync($"/desk/cases/{caseId}/{address}")).Status is 403 or 404);
        Assert.True((await session.PostAsync($"/desk/cases/{caseId}/live-picture?source=file")).Status is 400 or 403);
        Assert.True((await session.GetAsync($"/desk/cases/{caseId}/notice.pdf")).Status is 403 or 404);
        Assert.Equal(403, (await session.GetAsync(sheet)).Status);
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task SignOut_ThenTheDesk_IsSignInAndFetchesAre401()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var sheet = await tab.IssueAsync(DemonstrationPeople.All[19].Number);
        var caseId = tab.CaseId;

        await tab.Button("退出").ClickAsync();

        await Expect(tab.Button("演示登录 制证民警")).ToBeVisibleAsync();
        foreach (var page in (string[])["/desk", "/desk/" + caseId, "/verify", sheet])
        {
            await tab.Page.GotoAsync(page);
            await Expect(tab.Button("演示登录 制证民警")).ToBeVisibleAsync();
            Assert.Equal("/", new Uri(tab.Page.Url).AbsolutePath);
        }
        foreach (var address in (string[])[sheet, $"/desk/cases/{caseId}/register-photo", $"/desk/cases/{caseId}/notice.svg"])
            Assert.Equal(401, (await tab.Page.Context.APIRequest.GetAsync(address)).Status);
        tab.AssertUntroubled();
    }
}
