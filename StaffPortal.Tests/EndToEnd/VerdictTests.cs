using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;
using static StaffPortal.Registers.Demonstration.DemonstrationRow;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>What the desk says to the people who are out of the ordinary, and what it lets the officer do.</summary>
[Collection(RunningPortal.Families)]
public sealed class VerdictTests(RunningPortal running)
{
    private static readonly (DemonstrationRow Row, string Verdict, string Finding)[] s_looked =
    [
        (Infant, "还须补 2 项", "请监护人到窗口核验"),
        (DemonstrationRow.ChildWithoutCard, "还须补 2 项", "儿童未领身份证"),
        (NeverIssued, "还须补 2 项", "从未领过居民身份证"),
        (HkMacaoTaiwan, "不予签发", "请旅客向出入境管理部门咨询"),
        (ForeignPermanentResidence, "不予签发", "请旅客向出入境管理部门咨询"),
        (NoPhoto, "还须补 2 项", "请出示一件带照片的证件"),
        (InTransfer, "还须补 2 项", "户口迁移中"),
        (Deceased, "不予签发", "该号码不能使用"),
        (NotInRegister, "还须补 2 项", "人口信息库没有该号码"),
        (RegisterUnavailable, "还须补 2 项", "人口信息库连不上"),
    ];

    private static readonly (DemonstrationRow Row, string Verdict, string Finding)[] s_compared =
    [
        (Guardian, "可以签发", "人像一致"),
        (ChildWithCard, "可以签发", "人像一致"),
        (Elderly, "可以签发", "库中照片年代较久"),
        (Centenarian, "可以签发", "库中照片年代较久"),
        (ActiveMilitary, "可以签发", "人像一致"),
        (Wanted, "须复核", "本笔业务须经系统核查"),
        (TravelRestriction, "可以签发", "只影响购票"),
        (SexDisagrees, "须复核", "性别与号码第 17 位不符"),
        (RegionUnknown, "可以签发", "号码的地区代码不在现行名单内"),
        (FormerRegion, "可以签发", "人像一致"),
        (SlowAnswer, "可以签发", "人像一致"),
        (LongName, "可以签发", "人像一致"),
        (RareName, "可以签发", "人像一致"),
        (LeapDay, "可以签发", "人像一致"),
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookUp_WhoCannotBeIssuedAtOnce_GetsTheVerdictAndNoPaper()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        foreach (var (row, verdict, finding) in s_looked)
        {
            await tab.TypeAsync(DemonstrationPeople.All.First(person => person.Row == row).Number);
            await tab.ExpectVerdictAsync(verdict);
            await Expect(tab.VerdictRegion).ToContainTextAsync(finding);
            await AssertNotIssuedAsync(tab);
            await tab.EndAsync();
        }
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Compare_WhoHasAPhoto_GetsTheVerdict()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        foreach (var (row, verdict, finding) in s_compared)
        {
            await tab.TypeAsync(DemonstrationPeople.All.First(person => person.Row == row).Number);
            await tab.ExpectVerdictAsync("请比对人像");
            await tab.PressAsync("F2");
            await tab.PressAsync("F4");
            await tab.ExpectVerdictAsync(verdict);
            await Expect(tab.VerdictRegion).ToContainTextAsync(finding);
            await tab.EndAsync();
        }
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task SystemCheck_OfAWantedPerson_LooksLikeAnyOtherApproval()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        var wanted = await ReviewAsync(tab, Wanted, "本笔业务须经系统核查 R-C-12");
        var other = await ReviewAsync(tab, SexDisagrees, "性别与号码第 17 位不符 R-ID-03");

        Assert.Equal(other, wanted);
        Assert.DoesNotMatch("通缉|在逃|追逃|[Ww]anted", await tab.Page.ContentAsync());
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task LookUp_WhomAnotherAuthorityServes_IsRefusedWithANotice(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        foreach (var row in (DemonstrationRow[])[HkMacaoTaiwan, ForeignPermanentResidence])
        {
            await tab.TypeAsync(DemonstrationPeople.All.First(person => person.Row == row).Number);
            await tab.ExpectVerdictAsync("不予签发");
            await Expect(tab.VerdictRegion).ToContainTextAsync("请旅客向出入境管理部门咨询");
            await Expect(tab.Button("出具告知单")).ToBeFocusedAsync();
            await tab.PressAsync("F10");
            Assert.Equal($"/desk/cases/{tab.CaseId}/notice.svg", (await tab.ExpectPrintedAsync(row is HkMacaoTaiwan ? 1 : 2))[^1]);
            await tab.EndAsync();
        }
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Mismatch_F9AndF10_RefusesAndPrintsTheNotice()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(DemonstrationPeople.All[16].Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await tab.PressAsync("F9");
        await tab.ExpectVerdictAsync("不予签发");
        await AssertNotIssuedAsync(tab);

        await tab.PressAsync("F10");

        Assert.Equal([$"/desk/cases/{tab.CaseId}/notice.svg"], await tab.ExpectPrintedAsync(1));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Doubtful_WithPhotoEvidence_IsParkedForASupervisor()
    {
        var person = DemonstrationPeople.All[17];
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await tab.PressAsync("F8");
        await tab.ExpectVerdictAsync("还须补 1 项");
        await AssertNotIssuedAsync(tab);
        await tab.PressAsync("F6");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "记入所见证件" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "证件种类" }).SelectOptionAsync("机动车驾驶证");
        await dialog.GetByLabel("有照片").CheckAsync();
        await dialog.GetByLabel("已核原件").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记入", Exact = true }).ClickAsync();
        await tab.ExpectVerdictAsync("须复核");
        await AssertNotIssuedAsync(tab);

        await tab.PressAsync("F3");

        await tab.ExpectVerdictAsync("等待复核");
        await AssertNotIssuedAsync(tab);
        await tab.PressAsync("Escape");
        await tab.ExpectVerdictAsync("已提交复核");
        await Expect(tab.VerdictRegion).ToContainTextAsync("业务已保存，等待值班领导；可办理下一位");
        await tab.ExpectNothingOfAsync(person);
        Assert.Equal(1L, await running.Portal.AskAsync("SELECT count(*) FROM \"Cases\" WHERE \"State\" = 'Parked'", Cancelled));
        tab.AssertUntroubled();
    }

    private static async Task<string> ReviewAsync(PortalTab tab, DemonstrationRow row, string words)
    {
        await tab.TypeAsync(DemonstrationPeople.All.First(person => person.Row == row).Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.PressAsync("F2");
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("须复核");
        await AssertNotIssuedAsync(tab);
        var said = string.Join(' ', (await tab.VerdictRegion.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, said, StringComparison.Ordinal);
        await tab.EndAsync();
        return said.Replace(words, "", StringComparison.Ordinal);
    }

    private static async Task AssertNotIssuedAsync(PortalTab tab)
    {
        await Expect(tab.Button("签发并打印")).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.PressAsync("Control+Enter");
        await tab.Button("签发并打印").DispatchEventAsync("click");
        await Expect(tab.Page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(tab.Page.GetByText("已签发", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(await tab.ExpectPrintedAsync(0));
    }
}
