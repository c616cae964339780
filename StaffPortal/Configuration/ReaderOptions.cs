using Microsoft.Extensions.Options;

namespace StaffPortal.Configuration;

/// <summary>Section <c>Reader</c>: the service of the card reader on the desk's own machine. The desk's browser speaks to it, never this server.</summary>
public sealed class ReaderOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reader";

    /// <summary>A WebSocket on loopback, such as <c>ws://127.0.0.1:9010/</c>; empty: desks have no reader.</summary>
    public string Address { get; set; } = "";
}

/// <summary>Says what is wrong, with its key: a reader elsewhere would hear of every traveller.</summary>
internal sealed class ReaderOptionsValidator : IValidateOptions<ReaderOptions>
{
    public ValidateOptionsResult Validate(string? name, ReaderOptions options) =>
        options.Address.Length == 0 || IsLoopback(options.Address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{ReaderOptions.Section}:Address must be a WebSocket on loopback, such as ws://127.0.0.1:9010/, without user, query or fragment.");

    private static bool IsLoopback(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" && address.IsLoopback
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
