using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace StaffPortal.Registers.Http;

/// <summary>Makes the one client of the register. It logs nothing: not made by the factory, which would.</summary>
internal static class RegisterConnection
{
    private static readonly TimeSpan s_renewed = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longestConnect = TimeSpan.FromSeconds(15);

    public static HttpClient Open(RegisterOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // whoever is pointed to is not the register; and no proxy of the environment hears a person's number
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false,
            // longer than any try, which ends the waiting; this ends the attempt that is left over
            ConnectTimeout = s_longestConnect,
            // a register that moved is found again
            PooledConnectionLifetime = s_renewed,
            SslOptions = Tls(options),
        };
        var client = new HttpClient(handler) { BaseAddress = new Uri(options.Address.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.ApiKey is not "") client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        return client;
    }

    private static SslClientAuthenticationOptions Tls(RegisterOptions options)
    {
        var tls = new SslClientAuthenticationOptions();
        if (RegisterCertificates.Client(options) is { } certificate) tls.ClientCertificateContext = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true);
        if (RegisterCertificates.Authority(options) is not { } authority) return tls;
        tls.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        tls.CertificateChainPolicy.CustomTrustStore.Add(authority);
        return tls;
    }
}
