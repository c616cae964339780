using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.EndToEnd;

/// <summary>Who is 16 or over and never had a card shows a document, and a supervisor looks (R-S-03), in a real browser.</summary>
[Collection(RunningPortal.Families)]
public sealed class NeverIssuedTests(RunningPortal running)
{
    [Theory]
    [InlineData("BXZ01")]
    [InlineData("PEKT3")]
    public async Task NeverIssued_WithADocument_IsApprovedAndGetsThePaper(string office)
    {
        await using var tab = await running.OpenTabAsync();
        await tab.SignInAsync(office: office);
        await tab.CompareAsync(DeskDriver.NumberOf(DemonstrationRow.NeverIssued));
        if (office is "PEKT3") await tab.RecordFlightAsync("CA1831", DateTimeOffset.UtcNow.AddMinutes(300));
        await tab.AddEvidenceAsync("公安机关证明");
        await tab.ExpectVerdictAsync("须复核");
        await tab.SendAsync();
        await running.ApproveAndIssueAsync(tab, "石*根", office);
        tab.AssertUntroubled();
    }
}
