using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StaffPortal.Security;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>One tab of an officer: what he presses and what he sees, by the names that assistive technology finds.</summary>
/// <remarks>Its window.print only notes what would go to the printer; the product knows nothing of it.</remarks>
public sealed partial class PortalTab : IAsyncDisposable
{
    private const string BeforeEveryPage = """
        window.printed = [];
        window.print = () => window.printed.push(document.getElementById('print-sheet')?.getAttribute('src') ?? location.pathname);
        document.addEventListener('securitypolicyviolation', broken => console.error(`CSP ${broken.violatedDirective} ${broken.blockedURI}`));
        """;

    private readonly List<string> _troubles = [];

    static PortalTab() => Assertions.SetDefaultExpectTimeout(20_000);

    private PortalTab(IPage page) => Page = page;

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Whether the browser has a camera that is allowed: signing in then waits until it is live.</summary>
    public bool HasCamera { get; init; }

    /// <summary>Keys pressed so far; a key with Control is one.</summary>
    public int KeysPressed { get; private set; }

    /// <summary>What the browser complained of: scripts, the content security policy, addresses that did not answer well.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>The number field.</summary>
    public ILocator NumberBox => Page.GetByRole(AriaRole.Textbox, new() { Name = "公民身份号码", Exact = true });

    /// <summary>What the number field says below itself.</summary>
    public ILocator NumberMessage => Page.Locator("#number-message");

    /// <summary>The third column.</summary>
    public ILocator VerdictRegion => Page.GetByRole(AriaRole.Region, new() { Name = "结论", Exact = true });

    /// <summary>The large word of the third column.</summary>
    public ILocator Verdict => VerdictRegion.Locator(".verdict strong");

    /// <summary>The live picture that was taken.</summary>
    public ILocator StillPicture => Page.GetByRole(AriaRole.Img, new() { Name = "现场照片", Exact = true });

    /// <summary>The case's id in the address; empty at the plain desk.</summary>
    public string CaseId => new Uri(Page.Url).AbsolutePath["/desk".Length..].TrimStart('/');

    /// <summary>Opens a tab in a session of its own.</summary>
    public static async Task<PortalTab> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions? options = null, bool camera = false)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        options.Locale ??= "zh-CN";
        if (camera) options.Permissions ??= Browsers.CameraAllowed;
        options.ViewportSize ??= new ViewportSize { Width = 1366, Height = 768 };
        var context = await browser.NewContextAsync(options);
        await context.AddInitScriptAsync(BeforeEveryPage);
        return Watched(await context.NewPageAsync(), camera);
    }

    /// <summary>Opens another tab of the same session.</summary>
    public async Task<PortalTab> OpenAnotherAsync() => Watched(await Page.Context.NewPageAsync(), HasCamera);

    /// <summary>Signs in by the demonstration's button, as its visitor does; an officer then stands at the desk, ready to type.</summary>
    public async Task SignInByButtonAsync(string role = "制证民警", int desk = 2, string office = "BXZ01")
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "单位" }).SelectOptionAsync(office);
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "窗口" }).SelectOptionAsync(desk.ToString(CultureInfo.InvariantCulture));
        await Button("演示登录 " + role).ClickAsync();
        await ExpectSignedInAsync(role);
    }

    /// <summary>Signs in by what that button sends, which takes a third of the time; an officer then stands at the desk, ready to type.</summary>
    public async Task SignInAsync(string role = "制证民警", int desk = 2, string office = "BXZ01")
    {
        var form = await (await Page.Context.APIRequest.GetAsync("/")).TextAsync();
        var fields = Page.Context.APIRequest.CreateFormData();
        fields.Set("__RequestVerificationToken", VerificationToken().Match(form).Value);
        fields.Set("role", RoleNamed(role));
        fields.Set("office", office);
        fields.Set("desk", desk);
        var answer = await Page.Context.APIRequest.PostAsync("/account/demonstration/sign-in", new() { Form = fields, MaxRedirects = 0 });
        Assert.Equal(302, answer.Status);
        await Page.GotoAsync(answer.Headers["location"]);
        await ExpectSignedInAsync(role);
    }

    private async Task ExpectSignedInAsync(string role)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToBeVisibleAsync();
        if (role is not "制证民警") return;
        await Assertions.Expect(NumberBox).ToBeFocusedAsync();
        // a camera that was allowed once is warm before the first traveller stands there
        if (HasCamera) await Assertions.Expect(Page.Locator("[data-camera=Live]")).ToBeAttachedAsync();
    }

    private static string RoleNamed(string role) => role switch
    {
        "制证民警" => nameof(OfficerRole.Officer),
        "值班领导" => nameof(OfficerRole.Supervisor),
        "审计员" => nameof(OfficerRole.Auditor),
        "系统管理员" => nameof(OfficerRole.Administrator),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" value=\")[^\"]+")]
    private static partial Regex VerificationToken();

    /// <summary>A button by its whole name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses one key, or one with Control.</summary>
    public async Task PressAsync(string key)
    {
        KeysPressed++;
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>One key for each character; what no key has comes as from an input method.</summary>
    public async Task TypeAsync(string text)
    {
        KeysPressed += text.Length;
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Waits for the large word of the third column; where it does not come, what the desk says of its trouble is told too.</summary>
    public async Task ExpectVerdictAsync(string word)
    {
        try
        {
            await Assertions.Expect(Verdict).ToHaveTextAsync(word);
        }
        catch (PlaywrightException never)
        {
            var said = await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[role=alert], .verdict, [data-desk]')].map(part => part.matches('[data-desk]') ? `busy=${part.ariaBusy} turn=${part.dataset.turn}` : part.innerText)");
            throw new InvalidOperationException($"Not {word}: {string.Join(" | ", said)}", never);
        }
    }

    /// <summary>Waits for so many sheets sent to the printer, and gives their addresses.</summary>
    public async Task<string[]> ExpectPrintedAsync(int count)
    {
        await Page.WaitForFunctionAsync($"() => window.printed.length >= {count}", null, new() { Timeout = 20_000 });
        return await Page.EvaluateAsync<string[]>("window.printed");
    }

    /// <summary>A number as the field shows it.</summary>
    public static string Grouped(string number) => $"{number[..6]} {number[6..10]} {number[10..14]} {number[14..]}";

    /// <summary>Marks the page as it is; gives what waits until another one has taken its place.</summary>
    public async Task<Func<Task>> ExpectReloadAsync()
    {
        await Page.EvaluateAsync("window.before = true");
        return () => Page.WaitForFunctionAsync("() => !window.before && document.querySelector('[data-desk]')", null, new() { Timeout = 30_000 });
    }

    /// <summary>Nothing went wrong in the browser.</summary>
    public void AssertUntroubled() => Assert.Empty(_troubles);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private static PortalTab Watched(IPage page, bool camera)
    {
        var tab = new PortalTab(page) { HasCamera = camera };
        page.SetDefaultTimeout(20_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") tab._troubles.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) => tab._troubles.Add(error);
        return tab;
    }
}
