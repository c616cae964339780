using System.Net;

namespace StaffPortal.Configuration;

/// <summary>Section <c>Demo</c>: one-click sign-in, invented residents, specimen paper.</summary>
public sealed class DemoOptions
{
    /// <summary>The only environment in which there may be a demonstration.</summary>
    public const string Environment = "Demonstration";

    /// <summary>Whether this is a demonstration.</summary>
    public bool Enabled { get; set; }

    /// <summary>The lot that every system check draws (R-C-12), from 0 to 999, so that a demonstration or a test comes out the same each time; null for chance. Nothing outside a demonstration.</summary>
    public int? SystemCheckLot { get; set; }

    /// <summary>Why the portal must not start so; null where it may.</summary>
    public static string? RefusalToStart(bool enabled, string environment, string? addresses) => enabled switch
    {
        false => "No way to sign in is configured: this version has only the demonstration sign-in. Set Demo:Enabled=true in the environment Demonstration on a loopback address (./run does so).",
        true when environment != Environment => $"Demo:Enabled is only allowed in the environment {Environment}, not in {environment}.",
        true when !AllLoopback(addresses) => "Demo:Enabled is only allowed on loopback addresses such as http://localhost:5080. Set ASPNETCORE_URLS to one.",
        true => null,
    };

    // none at all is not loopback: the server would choose one by itself
    private static bool AllLoopback(string? addresses) =>
        (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } each && each.All(IsLoopback);

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
