using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Persistence;
using StaffPortal.Sealing;

namespace StaffPortal.Features.Operation;

/// <summary>Whether the books have the form of this program; before <c>migrate</c> ran the portal would fail here and there.</summary>
internal sealed class FormHealth(IDbContextFactory<PortalDbContext> books) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return (await open.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy("The books are of an older form: run migrate.")
            : HealthCheckResult.Healthy();
    }
}

/// <summary>Whether there is room where the keys lie. A warning only: the portal goes on serving.</summary>
internal sealed class DiskHealth(IOptions<KeysOptions> keys) : IHealthCheck
{
    /// <summary>Below it there is a warning: 1 GB.</summary>
    public const long Least = 1_000_000_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DriveInfo(keys.Value.Directory).AvailableFreeSpace < Least ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy());
}

/// <summary>Whether the certificate that seals is signed under ends soon. A warning only: the next key is made at a start after its end.</summary>
internal sealed class SealHealth(SealKeyStore keys, TimeProvider clock) : IHealthCheck
{
    /// <summary>How long ahead the warning comes.</summary>
    public static TimeSpan Ahead { get; } = TimeSpan.FromDays(60);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(keys.Find(keys.ActiveKid) is { } active && active.NotAfter - clock.GetUtcNow() > Ahead ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
