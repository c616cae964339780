using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;

namespace StaffPortal.Security;

/// <summary>What a proxy says of the browser behind it (X-Forwarded-For, X-Forwarded-Proto) holds where the proxy is known; from anybody else it is ignored.</summary>
public static class KnownProxies
{
    /// <summary>Takes the proxies from <see cref="ProxyOptions"/>.</summary>
    public static IServiceCollection AddKnownProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxy) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // from the nearest one on, as long as each is known
            headers.ForwardLimit = null;
            headers.KnownIPNetworks.Clear();
            headers.KnownProxies.Clear();
            foreach (var known in proxy.Value.Known)
            {
                if (known.Contains('/', StringComparison.Ordinal)) headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
                else headers.KnownProxies.Add(IPAddress.Parse(known));
            }
        });
        return services;
    }

    /// <summary>Puts address and scheme of the browser in place of the proxy's. Comes first: what follows goes by them.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        // with no proxy known the framework's own middleware has believed everybody
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Known.Count > 0) app.UseForwardedHeaders();
    }
}
