using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Features;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Registers;
using StaffPortal.Security;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>The portal's use cases on a real database of its own, without web server and browser.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _keys;
    private readonly TestDatabase _database;

    private PortalUnderTest(ServiceProvider services, string keys, TestDatabase database, SettableClock clock) =>
        (_services, _keys, _database, Clock) = (services, keys, database, clock);

    /// <summary>Noon of 20 November 2026 in Shanghai, until it is set on.</summary>
    public SettableClock Clock { get; }

    public TestDatabase Database => _database;

    public static OfficerSession OfficerAt(int desk) => new("100001", "王建国", OfficerRole.Officer, "BXZ01", "北京西站公安制证窗口", desk);

    public static OfficerSession Supervisor { get; } = new("100088", "赵志远", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);

    /// <summary>One theory a test, one case an engine: PostgreSQL is always there, SQL Server where the environment names one.</summary>
    public static TheoryData<string> Engines => new("PostgreSql", "SqlServer");

    public static async Task<PortalUnderTest> StartAsync(PostgresCluster cluster, string engine, ICitizenRegister? register = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var database = engine == "SqlServer" ? await SqlServerFromEnvironment.CreateDatabaseAsync(cancellationToken) : await cluster.CreateDatabaseAsync(cancellationToken);
        var keys = Directory.CreateTempSubdirectory("tempid-keys-").FullName;
        var clock = new SettableClock(new DateTimeOffset(2026, 11, 20, 12, 0, 0, 123, TimeSpan.FromHours(8)));
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Engine"] = database.Engine, ["ConnectionStrings:Portal"] = database.PortalConnectionString,
            ["ConnectionStrings:Owner"] = database.OwnerConnectionString, ["Keys:Directory"] = keys, ["Demo:Enabled"] = "true",
        });
        builder.AddPortalConfiguration().AddPersistence().AddRegisters().AddIssuance().AddFeatures();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        if (register is not null) builder.Services.Replace(ServiceDescriptor.Singleton(register));
        var services = builder.Services.BuildServiceProvider();
        var portal = new PortalUnderTest(services, keys, database, clock);
        await portal.PrepareAsync(cancellationToken);
        return portal;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<PortalDbContext> OpenBooksAsync() => Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
        if (_database.Engine == "SqlServer") await SqlServerFromEnvironment.DropAsync(_database, CancellationToken.None);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var options = Get<IOptions<DatabaseOptions>>().Value;
        await BooksMigration.RunAsync(options, Get<PersonalDataProtector>(), cancellationToken);
        await using var owner = BooksMigration.OpenAsOwner(options, Get<PersonalDataProtector>());
        await DemonstrationData.LoadAsync(owner, cancellationToken);
    }
}
