using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StaffPortal.Features.Operation;

/// <summary>Registers the page's use case, its checks, and the regular look at all checks.</summary>
public static class OperationRegistration
{
    // what only warns is for people: a load balancer goes on as before
    private const string Warning = "warning";

    /// <summary>Every 15 s all checks are looked at, those of others too.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services)
    {
        services.AddSingleton<ReadOperation>().AddSingleton<HealthHistory>();
        services.AddSingleton<IHealthCheckPublisher>(provider => provider.GetRequiredService<HealthHistory>());
        services.Configure<HealthCheckPublisherOptions>(look => (look.Delay, look.Period, look.Timeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10)));
        services.AddHealthChecks().AddCheck<FormHealth>("form").AddCheck<DiskHealth>("disk", tags: [Warning]).AddCheck<SealHealth>("seal", tags: [Warning]);
        return services;
    }

    /// <summary><c>/health</c>: whether a load balancer may send people here; <c>/health/live</c>: whether the process answers at all.</summary>
    public static void MapOperation(this WebApplication app)
    {
        app.MapHealthChecks("/health", new() { Predicate = check => !check.Tags.Contains(Warning) }).AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
    }
}
