using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>100 previews in any minute for each who is signed in, at each node; whoever is not is turned away before.</summary>
internal sealed class PreviewLimit : IRateLimiterPolicy<string>
{
    /// <summary>The name under which the endpoint asks for it.</summary>
    public const string Name = "policy-preview";

    private const int MostInAMinute = 100;
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = static async (rejected, _) =>
        await PreviewEndpoint.Told(rejected.HttpContext, PreviewFault.TooManyRequests).ExecuteAsync(rejected.HttpContext);

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetSlidingWindowLimiter(
        OfficerClaims.Read(httpContext.User)?.OfficerNumber ?? "",
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = MostInAMinute, Window = s_minute, SegmentsPerWindow = 12, QueueLimit = 0 });
}
