using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Web;
using StaffPortal.Configuration;

namespace StaffPortal.Components;

/// <summary>Keeps a fault of one page from ending the circuit, and gives it a reference that stands on the screen and in the log alike.</summary>
public sealed class TroubleBoundary(ILogger<TroubleBoundary> log) : ErrorBoundary
{
    /// <summary>The newest fault's reference.</summary>
    public string? Reference { get; private set; }

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        Reference = RandomNumberGenerator.GetHexString(8);
        log.PageFailed(exception, Reference);
        return Task.CompletedTask;
    }
}
