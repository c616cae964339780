using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StaffPortal.Persistence;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence;

/// <summary>The keys of sign-in cookies and forms, which all nodes read from the books.</summary>
public sealed class SessionKeyTests(PostgresCluster cluster, OwnCluster own) : IClassFixture<OwnCluster>
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Start_EightNodesAtOnceOnAnEmptyTable_ShareOneKey(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var nodes = Enumerable.Range(0, 8).Select(_ => new Node(portal)).ToList();
        using var together = new Barrier(nodes.Count);
        var words = await Task.WhenAll(nodes.Select(node => Task.Factory.StartNew(() =>
        {
            together.SignalAndWait(Cancelled);
            return node.Protector.Protect([7]);
        }, Cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        // a word begins with four bytes of its form and the id of its key
        Assert.Single(words.Select(word => Convert.ToHexString(word[4..20])).Distinct(StringComparer.Ordinal));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal($"key-{(await books.SessionKeys.Select(key => key.Id).SingleAsync(Cancelled)):D}", await books.SessionKeys.Select(key => key.Name).SingleAsync(Cancelled));
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Key_InTheDatabase_IsUnreadableAndNobodyIsWarnedOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var node = new Node(portal);
        node.Protector.Protect([7]);

        var secret = node.Repository.GetAllElements().Single().Descendants("masterKey").Descendants("value").Single().Value;
        var stored = (await RawBooks.ReadAllAsync(portal)).Where(field => field.Column.StartsWith("SessionKeys.", StringComparison.Ordinal)).ToList();
        Assert.Contains(stored, field => field.Column == "SessionKeys.Xml" && field.Value is byte[] { Length: > 500 });
        Assert.DoesNotContain(stored, field => Text(field.Value).Contains(secret, StringComparison.Ordinal) || Text(field.Value).Contains("masterKey", StringComparison.Ordinal));
        Assert.DoesNotContain(node.Log, line => line.Contains("XML encryptor", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unprotect_KeysReadAnewWhileTheDatabaseIsGone_GoesOn()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        await using var node = new Node(portal);
        var word = node.Protector.Protect([7]);
        // makes the framework read anew at the next use
        node.Keys.CreateNewKey(DateTimeOffset.MaxValue.AddYears(-2), DateTimeOffset.MaxValue.AddYears(-1));
        await using (await own.OutageAsync())
        {
            // the reading goes on beside the first use; what came of it shows at a later one
            for (var use = 0; use < 40; use++, await Task.Delay(50, Cancelled)) Assert.Equal([7], node.Protector.Unprotect(word));
            Assert.Contains(node.Log, line => line.Contains("the keys of sessions read before stay in use", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task StoreElement_DatabaseGone_LeavesTheNextKeyForLaterAndFailsOneThatIsNeededNow()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        await using var node = new Node(portal);
        node.Protector.Protect([7]);
        await using (await own.OutageAsync())
        {
            node.Repository.StoreElement(Key(TimeProvider.System.GetUtcNow().AddDays(2)), "next");
            Assert.ThrowsAny<DbException>(() => node.Repository.StoreElement(Key(TimeProvider.System.GetUtcNow()), "now"));
        }
        Assert.Single(node.Repository.GetAllElements());
        Assert.Contains(node.Log, line => line.Contains("the next key of sessions will be made later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetAllElements_DatabaseGoneBeforeTheFirstReading_Fails()
    {
        await using var portal = await PortalUnderTest.StartAsync(own.Cluster, "PostgreSql");
        await using var node = new Node(portal);
        await using var outage = await own.OutageAsync();
        Assert.ThrowsAny<DbException>(node.Repository.GetAllElements);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task StoreElement_AnotherNodeAddedAKeySinceTheLastReading_AddsOnlyWhatIsNoKey(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using Node one = new(portal), other = new(portal);
        Assert.Empty(one.Repository.GetAllElements());
        other.Repository.StoreElement(Key(TimeProvider.System.GetUtcNow()), "of the other");

        one.Repository.StoreElement(Key(TimeProvider.System.GetUtcNow()), "one too many");
        Assert.Single(one.Repository.GetAllElements());
        // having seen it, it may follow
        one.Repository.StoreElement(Key(TimeProvider.System.GetUtcNow().AddDays(80)), "next");
        // and what a node revokes is revoked, whatever it had read
        other.Repository.StoreElement(new XElement("revocation", new XAttribute("version", 1)), "revocation");

        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(["next", "of the other", "revocation"], await books.SessionKeys.OrderBy(key => key.Name).Select(key => key.Name).ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Books_WrittenUnderOtherKeys_AreKnownAsForeignByAnOfficerOrByAKey(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using (var byOfficer = Foreign(portal)) Assert.Contains("Keys:Directory", Assert.Throws<ForeignBooksException>(() => KeysOfBooks.AssertOurs(byOfficer)).Message, StringComparison.Ordinal);

        await RawBooks.ExecuteAsOwnerAsync(portal, """DELETE FROM "Officers" """);
        // nothing is written yet: whoever comes first decides
        await using (var empty = Foreign(portal)) KeysOfBooks.AssertOurs(empty);

        await using var node = new Node(portal);
        node.Protector.Protect([7]);
        await using (var byKey = Foreign(portal)) Assert.Throws<ForeignBooksException>(() => KeysOfBooks.AssertOurs(byKey));
        await using (var ours = portal.OpenAsOwner()) KeysOfBooks.AssertOurs(ours);
    }

    private static PortalDbContext Foreign(PortalUnderTest portal) => BooksMigration.OpenAsOwner(
        new DatabaseOptions { Engine = Enum.Parse<DatabaseEngine>(portal.Database.Engine), OwnerConnection = portal.Database.OwnerConnectionString },
        new PersonalDataProtector(new PersonalDataKeyRing([new PersonalDataKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))])));

    private static XElement Key(DateTimeOffset activation) =>
        new("key", new XAttribute("id", Guid.CreateVersion7()), new XAttribute("version", 1), new XElement("activationDate", activation));

    private static string Text(object value) => value is byte[] bytes ? Encoding.Latin1.GetString(bytes) + Encoding.Unicode.GetString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>One node's protection of cookies and forms, registered as the portal registers it.</summary>
    private sealed class Node : IAsyncDisposable
    {
        private readonly CapturedLog _log = new();
        private readonly ServiceProvider _services;

        public Node(PortalUnderTest portal) => _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton(portal.Get<IDbContextFactory<PortalDbContext>>())
            .AddSingleton(TimeProvider.System)
            .AddSessionKeys()
            .BuildServiceProvider();

        public IReadOnlyCollection<string> Log => _log.Lines;

        public IDataProtector Protector => _services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

        public IXmlRepository Repository => _services.GetRequiredService<IXmlRepository>();

        public IKeyManager Keys => _services.GetRequiredService<IKeyManager>();

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }
}
