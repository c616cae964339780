using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using StaffPortal.Persistence.Telemetry;

namespace StaffPortal.Persistence;

/// <summary>Registers the books.</summary>
public static class PersistenceRegistration
{
    /// <summary>The engine of <see cref="DatabaseOptions"/>, a context factory, the audit writer and the health check.</summary>
    public static WebApplicationBuilder AddPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration("Database").Configure<IConfiguration>((options, configuration) =>
        {
            options.PortalConnection = configuration.GetConnectionString("Portal") ?? "";
            options.OwnerConnection = configuration.GetConnectionString("Owner") ?? "";
        }).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        builder.Services.AddBooks(builder.Configuration.GetValue("Database:Engine", DatabaseEngine.PostgreSql));
        builder.Services.AddSingleton<AuditWriter>().AddSingleton<CommittedActs>();
        builder.Services.AddHealthChecks().AddCheck<BooksHealth>("books");
        return builder;
    }

    private static void AddBooks(this IServiceCollection services, DatabaseEngine engine)
    {
        if (engine is DatabaseEngine.SqlServer)
        {
            services.AddDbContextFactory<SqlServerPortalDbContext>((provider, options) => options.UseSqlServer(Connection(provider), Once).AddInterceptors(provider.GetRequiredService<CommittedActs>()));
            services.AddSingleton<IDbContextFactory<PortalDbContext>, BookFactory<SqlServerPortalDbContext>>();
            return;
        }
        services.AddDbContextFactory<PostgresPortalDbContext>((provider, options) => options.UseNpgsql(Connection(provider), Once).AddInterceptors(provider.GetRequiredService<CommittedActs>()));
        services.AddSingleton<IDbContextFactory<PortalDbContext>, BookFactory<PostgresPortalDbContext>>();
    }

    // the engines' own strategies hide a lost connection one exception deeper without trying again; here a failure stays what it is
    private static NonRetryingExecutionStrategy Once(ExecutionStrategyDependencies dependencies) => new(dependencies);

    /// <summary>No second try, on PostgreSQL.</summary>
    internal static void Once(NpgsqlDbContextOptionsBuilder engine) => engine.ExecutionStrategy(Once);

    /// <summary>No second try, on SQL Server.</summary>
    internal static void Once(SqlServerDbContextOptionsBuilder engine) => engine.ExecutionStrategy(Once);

    private static string Connection(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.PortalConnection;
}
