using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Whether the trail is vouched for. The portal goes on serving: the trail itself is written with every act.</summary>
internal sealed class CheckpointHealth(WriteCheckpoints checkpoints) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(checkpoints.Standing.Fault is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
}
