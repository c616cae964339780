using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The number field: what is odd but right is read, what is wrong is said, and nothing typed is lost.</summary>
[Collection(RunningPortal.Alone)]
public sealed class TypedNumberTests(RunningPortal running)
{
    private static readonly DemonstrationPerson s_person = DemonstrationPeople.All[0];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("110000199003070011", "110000 1990 0307 0011", "校验码不符")]
    [InlineData("11000A", "11000A", "第 6 位不能是“A”")]
    [InlineData("11000019901307", "110000 1990 1307", "没有 13 月")]
    [InlineData("1100001990030700111", "110000 1990 0307 00111", "超过 18 位：多了 1 位")]
    [InlineData("<b>1", "<b>1", "第 1 位不能是“<”")]
    [InlineData("张三", "张三", "第 1 位不能是“张”")]
    [InlineData("12345𠀀", "12345𠀀", "第 6 位不能是“𠀀”")]
    public async Task Type_WrongNumber_SaysWhyAndKeepsTheText(string typed, string kept, string words)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.TypeAsync(typed);

        await Expect(tab.NumberMessage).ToContainTextAsync(words);
        await Expect(tab.NumberBox).ToHaveValueAsync(kept);
        await Expect(tab.NumberBox).ToHaveAttributeAsync("aria-invalid", "true");
        await tab.ExpectVerdictAsync("号码未完成");
        await tab.Page.Keyboard.PressAsync("Control+A");
        await tab.TypeAsync(s_person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        tab.AssertUntroubled();
    }

    [Theory]
    [InlineData("１１００００１９９００３０７００１ｘ")]
    [InlineData("110000 19900307 001x")]
    [InlineData("110000-19900307-001x")]
    [InlineData(" 11000019900307001X\t")]
    public async Task Paste_OddButRightNumber_IsLookedUpAndShownNormalised(string pasted)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.Page.Keyboard.InsertTextAsync(pasted);

        await tab.ExpectVerdictAsync("请比对人像");
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(s_person.Number));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Type_FifteenDigitsAndEnter_FindsThePerson()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.TypeAsync(s_person.Number[..6] + s_person.Number[8..17]);
        await Expect(tab.NumberMessage).ToContainTextAsync("15 位老号码，按 Enter 查询");
        await tab.PressAsync("Enter");

        await tab.ExpectVerdictAsync("请比对人像");
        await Expect(tab.NumberBox).ToHaveValueAsync(PortalTab.Grouped(s_person.Number));
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Type_BeforeTheFieldsScriptIsThere_LosesNothing()
    {
        await using var tab = await running.OpenTabAsync();
        var cancelled = Cancelled;
        await tab.Page.RouteAsync("**/NumberBox.razor*.js", async route =>
        {
            await Task.Delay(1500, cancelled);
            await route.ContinueAsync();
        });
        await tab.SignInAsync();

        await tab.TypeAsync(s_person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task PortalLog_AfterGoodAndBadInput_HoldsNobody()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync("1100001990030700");
        await Expect(tab.NumberMessage).ToContainTextAsync("还差 2 位");
        await tab.TypeAsync("1X");
        await tab.ExpectVerdictAsync("请比对人像");
        await tab.Page.GetByLabel("旅客自报姓名").FillAsync(DemonstrationPeople.All[1].Record!.Name.Value);
        await tab.PressAsync("Enter");
        await tab.ExpectVerdictAsync("不予签发");
        await tab.EndAsync();
        await tab.Page.GotoAsync("/desk/" + s_person.Number);
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "没有这个页面" })).ToBeVisibleAsync();
        await tab.Page.GotoAsync("/verify?text=" + s_person.Number);
        await Expect(tab.Page.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await tab.Page.Keyboard.InsertTextAsync(s_person.Number);
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "核验结果" })).ToContainTextAsync("无法识读");

        RunningPortal.AssertNobodyIn(running.Portal.LogText);
    }

    [Fact]
    public async Task Paste_TenMegabytes_IsCutAndTheDeskGoesOn()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();

        await tab.Page.Keyboard.InsertTextAsync(new string('7', 10_000_000));
        await Expect(tab.NumberMessage).ToContainTextAsync("超过 18 位：多了 46 位");
        // past the limit of the field, as a script or an extension could
        await tab.NumberBox.EvaluateAsync("box => { box.value = '8'.repeat(10_000_000); box.dispatchEvent(new Event('input', { bubbles: true })); }");
        await tab.NumberBox.ClearAsync();
        await tab.NumberBox.FocusAsync();
        await tab.TypeAsync(s_person.Number);

        await tab.ExpectVerdictAsync("请比对人像");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task StatedName_WithATag_IsRefusedAsTextAndKept()
    {
        const string Tag = "<img src=x onerror=alert(1)>";
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.TypeAsync(s_person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        var name = tab.Page.GetByLabel("旅客自报姓名");

        await name.FillAsync(Tag);
        await tab.PressAsync("Enter");

        await Expect(tab.Page.GetByText("姓名里有不能出现的字符")).ToBeVisibleAsync();
        await Expect(name).ToHaveValueAsync(Tag);
        await name.FillAsync(s_person.Record!.Name.Value);
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByText("姓名里有不能出现的字符")).ToHaveCountAsync(0);
        await tab.ExpectVerdictAsync("请比对人像");
        tab.AssertUntroubled();
    }
}
