using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Security;

namespace StaffPortal.Tests.Security;

/// <summary>What is told of a browser is believed of the proxies that the settings name, and of nobody else.</summary>
public sealed class KnownProxiesTests
{
    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", "203.0.113.9", "https 203.0.113.9")]
    [InlineData("10.0.0.0/28", "10.0.0.5", "203.0.113.9", "https 203.0.113.9")]
    [InlineData("10.0.0.0/28", "::ffff:10.0.0.5", "203.0.113.9", "https 203.0.113.9")]
    [InlineData("fd00::/64", "fd00::5", "203.0.113.9", "https 203.0.113.9")]
    [InlineData("10.0.0.5", "10.0.0.6", "203.0.113.9", "http 10.0.0.6")]
    [InlineData("10.0.0.0/28", "10.0.0.16", "203.0.113.9", "http 10.0.0.16")]
    [InlineData("10.0.0.5", "127.0.0.1", "203.0.113.9", "http 127.0.0.1")]
    [InlineData(null, "127.0.0.1", "203.0.113.9", "http 127.0.0.1")]
    [InlineData(null, "203.0.113.66", "10.0.0.1", "http 203.0.113.66")]
    // the browser put a word of its own before the proxy's
    [InlineData("10.0.0.5", "10.0.0.5", "10.9.9.9, 203.0.113.9", "https 203.0.113.9")]
    public async Task Request_OfAClient_IsTakenForWhatAKnownProxySays(string? known, string client, string forwardedFor, string expected)
    {
        await using var app = await StartAsync(known);
        var answered = await app.GetTestServer().SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = IPAddress.Parse(client);
            request.Request.Headers["X-Forwarded-For"] = forwardedFor;
            request.Request.Headers["X-Forwarded-Proto"] = string.Join(", ", forwardedFor.Split(',').Select(_ => "https"));
            request.Request.Headers["X-Forwarded-Host"] = "elsewhere.example";
        }, TestContext.Current.CancellationToken);
        using var body = new StreamReader(answered.Response.Body);
        Assert.Equal(expected + " localhost", await body.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("localhost")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.5:80")]
    [InlineData("10.0.0.5/28")]
    [InlineData("10.0.0.0/33")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public async Task Known_EntryThatIsNeitherAddressNorNetworkOrEverybody_RefusesTheStartAndNamesIt(string entry)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("10.0.0.5", entry));
        Assert.Contains("Proxy:Known:1", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Proxy:Known:0", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(params string?[] known)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(known.Where(entry => entry is not null).Select((entry, place) => KeyValuePair.Create($"Proxy:Known:{place}", entry)));
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Keys:Directory", (string?)"not read")]);
        builder.AddPortalConfiguration().Services.AddKnownProxies();
        var app = builder.Build();
        app.UseKnownProxies();
        app.Run(http => http.Response.WriteAsync($"{http.Request.Scheme} {http.Connection.RemoteIpAddress} {http.Request.Host}"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
