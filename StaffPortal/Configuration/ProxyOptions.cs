using System.Net;
using Microsoft.Extensions.Options;

namespace StaffPortal.Configuration;

/// <summary>Section <c>Proxy</c>: whose word is taken for a browser's address and for https.</summary>
public sealed class ProxyOptions
{
    /// <summary>Addresses such as 10.0.0.5 and networks such as 10.0.0.0/28 of the proxies before the portal; none where browsers reach it directly.</summary>
    public IList<string> Known { get; } = [];
}

/// <summary>Names every entry that is neither an address nor a network, and those that would believe everybody.</summary>
internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        for (var place = 0; place < options.Known.Count; place++)
        {
            if (!IsKnown(options.Known[place]))
                faults.AddError("must be an address such as 10.0.0.5 or a network such as 10.0.0.0/28, whose address has no bits beyond its length; not everybody (/0).", $"Proxy:Known:{place}");
        }
        return faults.Build();
    }

    private static bool IsKnown(string text) => text.Contains('/', StringComparison.Ordinal)
        ? IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0 && network.ToString() == text
        // an address is taken in its own form only: "5080" would be one as well
        : IPAddress.TryParse(text, out var address) && address.ToString() == text && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any);
}
