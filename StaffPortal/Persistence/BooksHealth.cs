using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StaffPortal.Persistence;

/// <summary>Whether the books can be read.</summary>
internal sealed class BooksHealth(IDbContextFactory<PortalDbContext> books) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        // through a table, so that an empty or foreign database is not called healthy
        return await open.AuditHead.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The books are empty.");
    }
}
