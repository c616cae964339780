using Microsoft.Playwright;
using Npgsql;
using StaffPortal.Domain.Flights;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>The train that a traveller says he takes: it counts down and warns, and no rule asks for it.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class TrainTests(RunningPortal running)
{
    [Fact]
    public async Task Train_ArrivesAfterThePaperEnds_IsToldAndCountsDown()
    {
        var now = DateTimeOffset.UtcNow;
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(DemonstrationPeople.All[4].Number);
        await FillAsync(tab, "发车时间", DepartureText.Write(now.AddHours(3)));
        await Expect(tab.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("距发车 2:5");
        await FillAsync(tab, "到达时间", DepartureText.Write(now.AddHours(30)));
        await Expect(tab.Page.GetByText("证明在到站前到期")).ToBeVisibleAsync();
        await tab.ExpectVerdictAsync("可以签发");
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "发车时间" })).ToHaveValueAsync(DepartureText.Write(now.AddHours(3)));
        await FillAsync(tab, "到达时间", DepartureText.Write(now.AddHours(20)));
        await Expect(tab.Page.GetByText("证明在到站前到期")).ToHaveCountAsync(0);
        await tab.PressAsync("Control+Enter");
        await tab.ExpectVerdictAsync("已签发");
        tab.AssertUntroubled();
    }

    [Fact]
    public async Task Train_CannotBeRead_IsToldAtTheFieldAndTheCaseGoesOn()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(DemonstrationPeople.All[6].Number);
        await FillAsync(tab, "发车时间", "下午");
        await Expect(tab.Page.GetByText("看不懂发车时间")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "发车时间" })).ToHaveValueAsync("下午");
        await FillAsync(tab, "发车时间", "");
        await Expect(tab.Page.GetByText("看不懂发车时间")).ToHaveCountAsync(0);
        await tab.ExpectVerdictAsync("可以签发");
        tab.AssertUntroubled();
    }

    private static async Task FillAsync(PortalTab tab, string field, string text)
    {
        var box = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = field });
        await box.FillAsync(text);
        await box.PressAsync("Tab");
        await Expect(tab.Page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "false");
    }

    [Fact]
    public async Task Departure_GoneToWhileTheDeskStillSaves_KeepsFocusAndWhatIsTyped()
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        await using var books = new NpgsqlConnection(running.Portal.Database.OwnerConnectionString + ";Pooling=false");
        await books.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await books.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand("""SELECT "Id" FROM "Cases" WHERE "State" = 'Open' FOR UPDATE""", books, held)) await hold.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        var departure = tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "发车时间" });

        await tab.Page.GetByLabel("现役军人、武警").ClickAsync();
        await Expect(tab.Page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "true");
        await departure.ClickAsync();
        await tab.TypeAsync("14");
        await held.RollbackAsync(TestContext.Current.CancellationToken);
        await Expect(tab.Page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "false");
        // focus is moved right after what is drawn
        await tab.Page.WaitForTimeoutAsync(300);
        await tab.TypeAsync("05");

        await Expect(departure).ToBeFocusedAsync();
        await Expect(departure).ToHaveValueAsync("1405");
        tab.AssertUntroubled();
    }
}
