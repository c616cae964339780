using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence;

/// <summary>Which commands were carried out.</summary>
internal static class HandledCommands
{
    /// <summary>
    /// Whether a command was carried out by now, whatever the caller's own transaction has seen. Asked where an act met a fault: of the same command
    /// twice at once one is first, and its result is the other one's too.
    /// </summary>
    public static async Task<bool> IsHandledAsync(this IDbContextFactory<PortalDbContext> books, Guid requestId, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return await open.HandledRequests.AnyAsync(request => request.RequestId == requestId, cancellationToken);
    }
}
