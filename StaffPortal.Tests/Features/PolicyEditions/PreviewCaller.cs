using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StaffPortal.Features;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Asks the preview over real HTTP; only the way to the cookie is a short one.</summary>
internal sealed class PreviewCaller : IAsyncDisposable
{
    private const string SignInPath = "/test/sign-in/";

    private readonly Uri _address;
    private readonly List<HttpClient> _clients = [];

    private PreviewCaller(PortalUnderTest portal, Uri address) => (Portal, _address) = (portal, address);

    /// <summary>The portal behind it.</summary>
    public PortalUnderTest Portal { get; }

    public static async Task<PreviewCaller> StartAsync(PostgresCluster cluster)
    {
        var (portal, address) = await PortalUnderTest.ServeAsync(cluster, app =>
        {
            app.MapFeatures();
            app.MapPost(SignInPath + "{role}/{number}", (OfficerRole role, string number, HttpContext http) => http.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme,
                OfficerClaims.Write(new OfficerSession(number, "赵志远", role, "BXZ01", "北京西站公安制证窗口", role is OfficerRole.Officer ? 2 : 0), CookieAuthenticationDefaults.AuthenticationScheme)));
        });
        return new PreviewCaller(portal, address);
    }

    /// <summary>Somebody who is signed in; nobody where the role is null. It follows no redirect.</summary>
    public async Task<HttpClient> AsAsync(OfficerRole? role, string number = "100088")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _address };
        _clients.Add(client);
        if (role is { } signedIn) (await client.PostAsync(new Uri($"{SignInPath}{signedIn}/{number}", UriKind.Relative), content: null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Asks with a text of JSON, and gives status and answer.</summary>
    public static Task<PreviewReply> AskAsync(HttpClient client, string json) =>
        AskAsync(client, new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } });

    /// <summary>Asks with any content and header.</summary>
    public static async Task<PreviewReply> AskAsync(HttpClient client, HttpContent content, Action<HttpRequestHeaders>? headers = null)
    {
        using var question = new HttpRequestMessage(HttpMethod.Post, "/api/v1/policy/preview") { Content = content };
        headers?.Invoke(question.Headers);
        using var answer = await client.SendAsync(question, TestContext.Current.CancellationToken);
        return new PreviewReply(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        await Portal.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed class PreviewReply(HttpResponseMessage answer, string body)
{
    public int Status { get; } = (int)answer.StatusCode;

    public string Body { get; } = body;

    public string? ContentType { get; } = answer.Content.Headers.ContentType?.MediaType;

    public TimeSpan? RetryAfter { get; } = answer.Headers.RetryAfter?.Delta;

    public bool IsKeptNowhere { get; } = answer.Headers.CacheControl?.NoStore is true;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The type of a problem, without what all have in common.</summary>
    public string? Problem => ContentType is "application/problem+json" ? Json.GetProperty("type").GetString()!["urn:staffportal:".Length..] : null;
}
