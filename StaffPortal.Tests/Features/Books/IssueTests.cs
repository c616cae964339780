using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>A certificate is issued once, with a number that is nobody else's.</summary>
public sealed class IssueTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_GrantedCase_IsValid24HoursFromTheSecondOfIssue(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var certificate = (await new DeskDriver(portal).IssuedAsync()).Certificate!;
        Assert.Equal(TimeSpan.FromHours(24), certificate.Validity.Until - certificate.Validity.From);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero), certificate.IssuedAt);
        Assert.Equal(CertificateNumber.Compose(TravelMode.Rail, OfficeCode.Of("BXZ01"), new DateOnly(2026, 11, 20), 1).Grouped, certificate.Number);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_SameRequestAgain_GivesTheFirstCertificate(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var request = Guid.CreateVersion7();
        var first = await desk.IssueAsync(ready.Id, request);
        var again = await desk.IssueAsync(ready.Id, request);
        var anew = await desk.IssueAsync(ready.Id);
        Assert.Equal([first.Case!.Certificate!.Number, first.Case.Certificate.Number], [again.Case!.Certificate!.Number, anew.Case!.Certificate!.Number]);
        Assert.Equal(1, await CountAsync(portal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_FiveClicksAtOnce_GiveOneCertificateAndNoFault(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.IssueAsync(ready.Id)));
        Assert.All(results, result => Assert.Null(result.Fault));
        Assert.Single(results.Select(result => result.Case!.Certificate!.Number).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await CountAsync(portal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_FourDesksAtOnce_NumbersHaveNoGapAndNoRepeat(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await Task.WhenAll(Enumerable.Range(1, 4).Select(async desk =>
        {
            var driver = new DeskDriver(portal, desk);
            for (var i = 0; i < 5; i++) await driver.IssuedAsync(DemonstrationPeople.All[(desk * 5) + i - 5].Number);
        }));
        await using var books = await portal.OpenBooksAsync();
        var numbers = await books.Certificates.Select(certificate => certificate.Number).ToListAsync(Cancelled);
        Assert.Equal(Enumerable.Range(1, 20), numbers.Select(number => CertificateNumber.Stored(number).Serial).Order());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_TransactionThatFails_LeavesNoGap(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using (var books = await portal.OpenBooksAsync())
        {
            await using var transaction = await books.Database.BeginTransactionAsync(Cancelled);
            Assert.Equal(1, await books.NextSerialAsync("BXZ01", new DateOnly(2026, 11, 20), Cancelled));
        }
        Assert.StartsWith("R BXZ01 261120 000001", (await new DeskDriver(portal).IssuedAsync()).Certificate!.Number, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_SerialsOfTheDayUsedUp_SaysSo(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using (var books = await portal.OpenBooksAsync())
        {
            books.Serials.Add(new StaffPortal.Persistence.Rows.SerialRow { OfficeCode = "BXZ01", Day = new DateOnly(2026, 11, 20), Last = CertificateNumber.LastSerial });
            await books.SaveChangesAsync(Cancelled);
        }
        var desk = new DeskDriver(portal);
        Assert.Equal(DeskFault.NumbersUsedUp, (await desk.IssueAsync((await desk.ReadyAsync()).Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_NextDayInShanghai_StartsAtOneAgain(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        await desk.IssuedAsync();
        portal.Clock.Advance(TimeSpan.FromHours(12));
        var next = await desk.IssuedAsync(DemonstrationPeople.All[1].Number);
        Assert.StartsWith("R BXZ01 261121 000001", next.Certificate!.Number, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_ThirdInTwoDays_NotesFrequentIssueAndGrants(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        for (var day = 0; day < 2; day++)
        {
            await desk.IssuedAsync();
            portal.Clock.Advance(TimeSpan.FromHours(24));
        }
        var again = await desk.ReadyAsync();
        Assert.Equal((Verdict.Grant, ReasonCode.FrequentIssue), (again.Decision.Verdict, Assert.Single(again.Decision.Findings).Code));
        Assert.Equal((2, 0, 2), (again.Ledger.PaperLast7Days, again.Ledger.ValidNow, again.Ledger.Total));
    }

    private static async Task<int> CountAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.Certificates.CountAsync(Cancelled);
    }
}
