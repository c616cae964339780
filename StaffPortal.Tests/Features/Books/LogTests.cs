using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Nobody is named in the log, not even by an operator who turned all of it on.</summary>
public sealed class LogTests(PostgresCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_AllOfItTurnedOnAndEverythingGoesWrong_NamesNobody()
    {
        await using var portal = await PortalUnderTest.StartAsync(
            cluster, "PostgreSql", change: services => services.Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Trace));
        await DriveAsync(portal);
        Assert.Contains(portal.Log, line => line.StartsWith("Debug Microsoft.EntityFrameworkCore.Database.Command", StringComparison.Ordinal));
        Assert.Contains(portal.Log, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("The books did not answer", StringComparison.Ordinal));
        PersonalData.AssertNoneIn(portal.Log, "The log");
    }

    [Fact]
    public async Task Log_AsJsonWithEveryFieldAndScope_NamesNobody()
    {
        using var json = new JsonLog();
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql", change: services =>
        {
            services.Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Trace);
            services.AddSingleton<ILoggerProvider>(json);
        });
        await DriveAsync(portal);
        Assert.Contains(json.Values, value => value == "The books did not answer.");
        Assert.Contains(json.Values, value => value.StartsWith("INSERT INTO", StringComparison.Ordinal));
        PersonalData.AssertNoneIn(json.Values, "The log");
    }

    [Fact]
    public void AssertNoneIn_AJsonLineThatNamesSomebodyInAField_Fails()
    {
        using var json = new JsonLog();
        json.CreateLogger("Test").LogInformation("Looked up {Name}.", DemonstrationPeople.All[0].Record!.Name.Value);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => PersonalData.AssertNoneIn(json.Values, "The log"));
    }

    // everything that touches a person, and what can go wrong with it
    private static async Task DriveAsync(PortalUnderTest portal)
    {
        var desk = new DeskDriver(portal);
        var issued = await desk.IssuedAsync();
        await using (var books = await portal.OpenBooksAsync())
        {
            var seal = SealText.Write((await books.Certificates.SingleAsync(Cancelled)).Seal);
            var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), seal, desk.Officer, Cancelled);
            await portal.Get<UnmaskVerified>().RunAsync(verified.Id, desk.Officer, Cancelled);
        }
        Assert.NotNull(issued.Certificate);
        await desk.LookUpAsync(DeskDriver.Ordinary[..17] + "0");
        var second = await desk.ReadyAsync(DemonstrationPeople.All[1].Number);
        // a write that the database refuses with the row's own words
        await RawBooks.ExecuteAsOwnerAsync(portal, """ALTER TABLE "Certificates" ADD CONSTRAINT none CHECK (false) NOT VALID""");
        Assert.Equal(DeskFault.DatabaseUnavailable, (await desk.IssueAsync(second.Id)).Fault);
    }

    [Fact]
    public void AssertNoneIn_ALogThatNamesSomebody_Fails() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => PersonalData.AssertNoneIn([$"Looked up {DeskDriver.Ordinary}."], "The log"));
}
