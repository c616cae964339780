using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StaffPortal.Configuration;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Registers;
using StaffPortal.Security;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.Persistence.SqlServer;

namespace StaffPortal.Tests.Features.Books;

/// <summary>The portal's use cases on a real database of its own, without web server and browser.</summary>
/// <remarks>All of a test run share their keys: the demonstration's data is encrypted once and copied into every database.</remarks>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private static readonly string s_keys = MakeKeyFolder();
    // shared too, because the model of the books belongs to a protector and takes longer to build than a test to run
    private static readonly PersonalDataProtector s_protector = new(PersonalDataKeyRing.ReadOrMake(new KeysOptions { Directory = s_keys }.PersonalData));

    /// <summary>What the PostgreSQL books of all tests are asked, put to SQL Server too.</summary>
    public static OnSqlServerToo OnSqlServerToo { get; } = new(s_protector);

    private readonly IServiceProvider _services;
    private readonly IAsyncDisposable _owner;
    private readonly CapturedLog _log;

    private PortalUnderTest(IServiceProvider services, IAsyncDisposable owner, TestDatabase database, SettableClock clock, CapturedLog log) =>
        (_services, _owner, Database, Clock, _log) = (services, owner, database, clock, log);

    /// <summary>Noon of 20 November 2026 in Shanghai, until it is set on.</summary>
    public SettableClock Clock { get; }

    public TestDatabase Database { get; }

    /// <summary>What the portal logged so far.</summary>
    public IReadOnlyCollection<string> Log => _log.Lines;

    public static OfficerSession OfficerAt(int desk) => new("100001", "王建国", OfficerRole.Officer, "BXZ01", "北京西站公安制证窗口", desk);

    public static OfficerSession AirportOfficerAt(int desk) =>
        new("100021", "李芸", OfficerRole.Officer, "PEKT3", "首都机场警务室", desk) { OfficeMode = TravelMode.Aviation };

    public static OfficerSession Supervisor { get; } = new("100088", "赵志远", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);

    /// <summary>One theory a test, one case an engine: PostgreSQL is always there, SQL Server where the environment names one.</summary>
    public static TheoryData<string> Engines => new("PostgreSql", "SqlServer");

    /// <summary>Starts on a database of its own.</summary>
    /// <param name="cluster">Where a PostgreSQL database is made.</param>
    /// <param name="engine">One of <see cref="Engines"/>.</param>
    /// <param name="register">In place of the demonstration register.</param>
    /// <param name="change">The last word on what is registered.</param>
    /// <param name="settings">Besides those that every test has.</param>
    public static async Task<PortalUnderTest> StartAsync(
        PostgresCluster cluster, string engine, ICitizenRegister? register = null, Action<IServiceCollection>? change = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        StartAt(await CreateDatabaseAsync(cluster, engine, TestContext.Current.CancellationToken), register, change, settings);

    /// <summary>Starts on a database that is there, such as a restored one.</summary>
    public static PortalUnderTest StartAt(
        TestDatabase database, ICitizenRegister? register = null, Action<IServiceCollection>? change = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var (clock, log) = (NoonOfTheTests(), new CapturedLog());
        var services = Prepare(database, clock, log, register, change, settings).Services.BuildServiceProvider();
        return new PortalUnderTest(services, services, database, clock, log);
    }

    /// <summary>Starts it behind a web server, with all that a request passes; the caller maps what it asks, and takes the address.</summary>
    /// <param name="cluster">Where a PostgreSQL database is made.</param>
    /// <param name="map">Maps endpoints.</param>
    public static async Task<(PortalUnderTest Portal, Uri Address)> ServeAsync(PostgresCluster cluster, Action<WebApplication> map)
    {
        var database = await CreateDatabaseAsync(cluster, "PostgreSql", TestContext.Current.CancellationToken);
        var (clock, log) = (NoonOfTheTests(), new CapturedLog());
        var builder = Prepare(database, clock, log, register: null, change: null, settings: null).AddSecurity();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UsePortalPipeline();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return (new PortalUnderTest(app.Services, app, database, clock, log), new Uri(app.Urls.Single()));
    }

    private static SettableClock NoonOfTheTests() => new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, 123, TimeSpan.FromHours(8)));

    private static WebApplicationBuilder Prepare(
        TestDatabase database, SettableClock clock, CapturedLog log, ICitizenRegister? register, Action<IServiceCollection>? change, IReadOnlyDictionary<string, string?>? settings)
    {
        // nothing of this machine: no settings file that is watched, no console
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = DemoOptions.Environment });
        builder.Logging.AddProvider(log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Engine"] = database.Engine, ["ConnectionStrings:Portal"] = database.PortalConnectionString,
            ["ConnectionStrings:Owner"] = database.OwnerConnectionString, ["Keys:Directory"] = s_keys, ["Demo:Enabled"] = "true",
            // nobody is drawn for a system check by chance
            ["Demo:SystemCheckLot"] = "999",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        builder.AddPortalConfiguration().AddTelemetry().AddPersistence().AddRegisters().AddIssuance().AddFeatures();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton(s_protector));
        builder.Services.ConfigureDbContext<PostgresPortalDbContext>(options => options.AddInterceptors(OnSqlServerToo));
        if (register is not null) builder.Services.Replace(ServiceDescriptor.Singleton(register));
        change?.Invoke(builder.Services);
        return builder;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The books as the portal's role.</summary>
    public Task<PortalDbContext> OpenBooksAsync() => Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>The books as their owner, who may do what the portal may not.</summary>
    public PortalDbContext OpenAsOwner() => BooksMigration.OpenAsOwner(OptionsOf(Database), s_protector);

    /// <summary>Migrates books that are in use, as an update of the portal does.</summary>
    public Task MigrateAgainAsync() => BooksMigration.RunAsync(OptionsOf(Database), s_protector, TestContext.Current.CancellationToken);

    /// <summary>Ends the portal. Whatever a test did, nobody is named in the log.</summary>
    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        if (Database.Engine == "SqlServer") await SqlServerFromEnvironment.DropAsync(Database, CancellationToken.None);
        PersonalData.AssertNoneIn(Log, "The log");
    }

    private static async Task<TestDatabase> CreateDatabaseAsync(PostgresCluster cluster, string engine, CancellationToken cancellationToken)
    {
        if (engine == "PostgreSql") return await cluster.CreateFilledDatabaseAsync("books", database => FillAsync(database, cancellationToken), cancellationToken);
        var database = await SqlServerFromEnvironment.CreateDatabaseAsync(cancellationToken);
        await FillAsync(database, cancellationToken);
        return database;
    }

    private static async Task FillAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        var options = OptionsOf(database);
        await BooksMigration.RunAsync(options, s_protector, cancellationToken);
        await using var owner = BooksMigration.OpenAsOwner(options, s_protector);
        await DemonstrationData.LoadAsync(owner, cancellationToken);
    }

    // unpooled: a database with a connection open cannot be copied
    private static DatabaseOptions OptionsOf(TestDatabase database) => new()
    {
        Engine = Enum.Parse<DatabaseEngine>(database.Engine), OwnerConnection = database.OwnerConnectionString + ";Pooling=false", PortalConnection = database.PortalConnectionString,
    };

    private static string MakeKeyFolder()
    {
        var folder = Directory.CreateTempSubdirectory("tempid-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
