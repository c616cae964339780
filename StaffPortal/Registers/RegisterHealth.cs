using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StaffPortal.Registers;

/// <summary>Whether the register answered last. Never worse than degraded: a portal without it still serves travellers, and stays in a load balancer.</summary>
internal sealed class RegisterHealth(RegisterWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.SilentSince is { } since
            ? HealthCheckResult.Degraded(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The citizen register has not answered since {since:O}."))
            : HealthCheckResult.Healthy());
}
