using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>Debian's nginx before two nodes, by the very file docs/nginx.conf: only values in lines marked "# yours" are put in, as an operator does.</summary>
/// <remarks>It ends with the test process, however that ends. TLS is real, with a certificate that nobody vouches for.</remarks>
public sealed class NginxProxy : IAsyncDisposable
{
    private const string Mark = " # yours";

    private const string Script = """
        exec 3<&0 2>>"$2"
        /usr/sbin/nginx -c "$1" -g 'daemon off;' </dev/null 3<&- & nginx=$!
        (read -r _ <&3; kill -TERM $nginx) & watcher=$!
        wait $nginx
        kill $watcher
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-nginx-");
    private readonly (int Plain, int Tls) _ports = FreePorts();
    private Process? _shell;

    private NginxProxy()
    {
    }

    /// <summary>Where browsers go: https on loopback.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{_ports.Tls}"));

    /// <summary>The same without TLS, which only leads there.</summary>
    public Uri PlainAddress => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{_ports.Plain}"));

    /// <summary>What it noted of requests so far: see log_format in the file.</summary>
    public string AccessLog => ReadLog("access.log");

    /// <summary>What it complained of so far.</summary>
    public string ErrorLog => ReadLog("error.log");

    /// <summary>Starts it before the two nodes; returns when it listens.</summary>
    public static async Task<NginxProxy> StartAsync(Uri firstNode, Uri secondNode, CancellationToken cancellationToken)
    {
        var nginx = new NginxProxy();
        nginx.WriteCertificate();
        await File.WriteAllTextAsync(nginx.At("nginx.conf"), nginx.Configuration(firstNode, secondNode), cancellationToken);
        nginx._shell = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", Script, "nginx-proxy", nginx.At("nginx.conf"), nginx.At("error.log")]) { RedirectStandardInput = true })!;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < s_patience && !nginx._shell.HasExited; await Task.Delay(50, cancellationToken))
            if (File.Exists(nginx.At("nginx.pid"))) return nginx;
        var complaint = nginx.ErrorLog;
        await nginx.DisposeAsync();
        throw new InvalidOperationException($"nginx did not start: {complaint}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
        {
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync();
            _shell.Dispose();
        }
        _folder.Delete(recursive: true);
    }

    private string Configuration(Uri firstNode, Uri secondNode)
    {
        Dictionary<string, string> yours = new(StringComparer.Ordinal)
        {
            ["pid /run/nginx.pid;"] = $"pid {At("nginx.pid")};",
            ["error_log /var/log/nginx/error.log crit;"] = $"error_log {At("error.log")} crit;",
            ["access_log /var/log/nginx/staffportal.log nodes;"] = $"access_log {At("access.log")} nodes;",
            ["client_body_temp_path /var/lib/nginx/body;"] = $"client_body_temp_path {At("body")};",
            ["proxy_temp_path /var/lib/nginx/proxy;"] = $"proxy_temp_path {At("proxy")};",
            ["fastcgi_temp_path /var/lib/nginx/fastcgi;"] = $"fastcgi_temp_path {At("fastcgi")};",
            ["uwsgi_temp_path /var/lib/nginx/uwsgi;"] = $"uwsgi_temp_path {At("uwsgi")};",
            ["scgi_temp_path /var/lib/nginx/scgi;"] = $"scgi_temp_path {At("scgi")};",
            ["server 10.0.0.11:5080 max_fails=1 fail_timeout=5s;"] = $"server {Node(firstNode)} max_fails=1 fail_timeout=5s;",
            ["server 10.0.0.12:5080 max_fails=1 fail_timeout=5s;"] = $"server {Node(secondNode)} max_fails=1 fail_timeout=5s;",
            ["listen 80;"] = string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{_ports.Plain};"),
            ["listen 443 ssl http2;"] = string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{_ports.Tls} ssl http2;"),
            ["server_name portal.example.cn;"] = "server_name localhost;",
            ["ssl_certificate /etc/ssl/staffportal/portal.crt.pem;"] = $"ssl_certificate {At("portal.crt.pem")};",
            ["ssl_certificate_key /etc/ssl/staffportal/portal.key.pem;"] = $"ssl_certificate_key {At("portal.key.pem")};",
        };
        var lines = File.ReadAllLines(House.At("docs/nginx.conf"));
        var marked = lines.Where(line => line.EndsWith(Mark, StringComparison.Ordinal)).Select(Value).ToList();
        Assert.Equal(yours.Keys.Order(StringComparer.Ordinal), marked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return string.Join('\n', lines.Select(line => line.EndsWith(Mark, StringComparison.Ordinal) ? yours[Value(line)] : line)) + "\n";
    }

    private static string Value(string line) => line[..^Mark.Length].Trim();

    private static string Node(Uri node) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{node.Port}");

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var today = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(2));
        File.WriteAllText(At("portal.crt.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(At("portal.key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string ReadLog(string name) => File.Exists(At(name)) ? File.ReadAllText(At(name)) : "";

    // both at once, so that they differ
    private static (int Plain, int Tls) FreePorts()
    {
        using TcpListener plain = new(IPAddress.Loopback, 0), tls = new(IPAddress.Loopback, 0);
        plain.Start();
        tls.Start();
        return (((IPEndPoint)plain.LocalEndpoint).Port, ((IPEndPoint)tls.LocalEndpoint).Port);
    }
}
