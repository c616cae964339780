using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using static Microsoft.Playwright.Assertions;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>R-RW-02: who has used up his electronic applications of the month gets paper at the window; it is noted, and stops nothing.</summary>
[Collection(RunningPortal.Travellers)]
public sealed class OverQuotaTests(RunningPortal running)
{
    // three electronic ones of this month, as like the paper as the ledger sees them
    private const string ThreeElectronic = """
        CREATE TEMP TABLE made AS SELECT issued.* FROM "Certificates" AS issued, generate_series(1, 3) WHERE issued."CaseId" = '{0}';
        UPDATE made SET "Id" = gen_random_uuid(), "RequestId" = gen_random_uuid(), "CaseId" = NULL, "Channel" = 'Electronic', "State" = 'Issued', "ValidUntil" = now() - interval '1 minute',
            "Number" = 'R' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 18));
        INSERT INTO "Certificates" SELECT * FROM made
        """;

    // no later flow finds numbers that were never given out
    private const string Forget = """DELETE FROM "Certificates" WHERE "Channel" = 'Electronic' """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OverQuota_AtTheRailWindow_IsNotedAndGetsThePaper()
    {
        var person = DemonstrationPeople.All.Where(p => p.Row is DemonstrationRow.Ordinary).ElementAt(20);
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync();
        await tab.IssueAsync(person.Number);
        await running.Portal.AskAsync(ThreeElectronic.Replace("{0}", tab.CaseId, StringComparison.Ordinal), Cancelled);
        try
        {
            await AssertNotedAndIssuedAsync(tab, person);
        }
        finally
        {
            await running.Portal.AskAsync(Forget, Cancelled);
        }
        tab.AssertUntroubled();
    }

    private async Task AssertNotedAndIssuedAsync(PortalTab tab, DemonstrationPerson person)
    {
        await running.Portal.FreeDesksAsync(Cancelled);
        await tab.Page.GotoAsync("/desk");
        await Expect(tab.NumberBox).ToBeFocusedAsync();

        await tab.TypeAsync(person.Number);
        await tab.ExpectVerdictAsync("请比对人像");
        await Expect(tab.VerdictRegion).ToContainTextAsync("R-RW-02");
        await Expect(tab.Page.GetByText("3/3")).ToBeVisibleAsync();
        await tab.PressAsync("F2");
        await Expect(tab.StillPicture).ToBeVisibleAsync();
        await tab.PressAsync("F4");
        await tab.ExpectVerdictAsync("可以签发");
        await tab.PressAsync("Control+Enter");

        await tab.ExpectVerdictAsync("已签发");
        await tab.ExpectPrintedAsync(1);
    }
}
