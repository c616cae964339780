using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence;

/// <summary>Opens the books of whichever engine is configured, under the name that use cases know.</summary>
/// <typeparam name="TContext">The engine's context.</typeparam>
internal sealed class BookFactory<TContext>(IDbContextFactory<TContext> engine) : IDbContextFactory<PortalDbContext>
    where TContext : PortalDbContext
{
    public PortalDbContext CreateDbContext() => engine.CreateDbContext();

    public async Task<PortalDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => await engine.CreateDbContextAsync(cancellationToken);
}
