using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Registers.Http;

/// <summary>How the register behaves.</summary>
public enum RegisterBehaviour
{
    /// <summary>Answers by the contract.</summary>
    Well,

    /// <summary>Answers by the contract, after <see cref="RegisterServer.Delay"/>.</summary>
    Slowly,

    /// <summary>Status 500.</summary>
    ServerError,

    /// <summary>Status 200 and JSON that is none.</summary>
    Garbage,

    /// <summary>The connection ends in the middle of the body.</summary>
    HalfAnAnswer,

    /// <summary>The record of another person.</summary>
    SomeoneElse,

    /// <summary>Takes the question and says nothing.</summary>
    Silent,

    /// <summary>Sends to another address.</summary>
    Redirect,

    /// <summary>The key is not accepted.</summary>
    Unauthorised,

    /// <summary>A web page with status 200, as of a proxy.</summary>
    WebPage,

    /// <summary>A body without an end.</summary>
    Endless,
}

/// <summary>What the register was asked.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Body">The body.</param>
/// <param name="Authorization">The header; empty where there was none.</param>
/// <param name="Certificate">Thumbprint of the client's certificate; null where it showed none.</param>
public sealed record RegisterQuestion(string Path, string Body, string Authorization, string? Certificate);

/// <summary>
/// A citizen register of the demonstration people on a real port of this machine, which can be told to fail in every way that a register
/// fails in. Stop it, and nobody listens; start it again, and it is at the same address.
/// </summary>
public sealed class RegisterServer(X509Certificate2? certificate = null, X509Certificate2? expectedClient = null) : IAsyncDisposable
{
    private readonly ConcurrentQueue<RegisterQuestion> _questions = new();
    private readonly int _port = FreePort.Find();
    private WebApplication? _server;

    /// <summary>How it behaves from the next question on.</summary>
    public RegisterBehaviour Behaviour { get; set; }

    /// <summary>How long <see cref="RegisterBehaviour.Slowly"/> takes.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1.4);

    /// <summary>Changes a good reply before it is sent; null for none.</summary>
    public Action<JsonObject>? Change { get; set; }

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyCollection<RegisterQuestion> Questions => _questions;

    /// <summary>For the setting <c>Register:Address</c>.</summary>
    public string Address => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(certificate is null ? "http" : "https")}://localhost:{_port}/api");

    /// <summary>Starts one.</summary>
    public static async Task<RegisterServer> StartNewAsync(X509Certificate2? certificate = null, X509Certificate2? expectedClient = null)
    {
        var server = new RegisterServer(certificate, expectedClient);
        await server.StartAsync();
        return server;
    }

    /// <summary>Listens, again after <see cref="StopAsync"/>; one that listens goes on.</summary>
    public async Task StartAsync()
    {
        if (_server is not null) return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(_port, Configure));
        // what still waits is not waited for
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
    }

    /// <summary>From now on nobody listens.</summary>
    public async Task StopAsync()
    {
        if (_server is null) return;
        await _server.DisposeAsync();
        _server = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private void Configure(ListenOptions listen)
    {
        if (certificate is null) return;
        listen.UseHttps(certificate, https =>
        {
            if (expectedClient is null) return;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (shown, _, _) => shown.Thumbprint == expectedClient.Thumbprint;
        });
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        // how it behaves is settled when the question is seen: a test that changes it afterwards means the next one
        var behaviour = Behaviour;
        _questions.Enqueue(new RegisterQuestion(http.Request.Path + http.Request.QueryString, body, http.Request.Headers.Authorization.ToString(), http.Connection.ClientCertificate?.Thumbprint));
        if (http.Request.Path != "/api/residents/look-up" || !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await BehaveAsync(http, behaviour, JsonNode.Parse(body)!["number"]!.GetValue<string>());
    }

    private async Task BehaveAsync(HttpContext http, RegisterBehaviour behaviour, string number)
    {
        switch (behaviour)
        {
            case RegisterBehaviour.Well:
                await SendAsync(http, number);
                break;
            case RegisterBehaviour.Slowly:
                await Task.Delay(Delay, http.RequestAborted);
                await SendAsync(http, number);
                break;
            case RegisterBehaviour.ServerError:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case RegisterBehaviour.Garbage:
                await SendAsync(http, "application/json", Encoding.UTF8.GetBytes("{\"outcome\":\"Fo\u0000und"));
                break;
            case RegisterBehaviour.HalfAnAnswer:
                await SendHalfAsync(http, number);
                break;
            case RegisterBehaviour.SomeoneElse:
                await SendAsync(http, DemonstrationPeople.All.First(other => other.Record is not null && other.Number != number).Number);
                break;
            case RegisterBehaviour.Silent:
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
                break;
            case RegisterBehaviour.Redirect:
                http.Response.Redirect(Address + "/residents/look-up", permanent: false, preserveMethod: true);
                break;
            case RegisterBehaviour.Unauthorised:
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
            case RegisterBehaviour.WebPage:
                await SendAsync(http, "text/html", Encoding.UTF8.GetBytes((await ReplyAsync(number)).ToJsonString()));
                break;
            case RegisterBehaviour.Endless:
                await SendEndlesslyAsync(http);
                break;
            default:
                throw new InvalidOperationException($"There is no behaviour {behaviour}.");
        }
    }

    private async Task<JsonObject> ReplyAsync(string number)
    {
        var reply = await RegisterReplies.AboutAsync(number);
        Change?.Invoke(reply);
        return reply;
    }

    private async Task SendAsync(HttpContext http, string number) =>
        await SendAsync(http, "application/json; charset=utf-8", Encoding.UTF8.GetBytes((await ReplyAsync(number)).ToJsonString()));

    private static async Task SendAsync(HttpContext http, string type, byte[] body)
    {
        (http.Response.ContentType, http.Response.ContentLength) = (type, body.Length);
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private async Task SendHalfAsync(HttpContext http, string number)
    {
        var body = Encoding.UTF8.GetBytes((await ReplyAsync(number)).ToJsonString());
        (http.Response.ContentType, http.Response.ContentLength) = ("application/json", body.Length);
        await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        // until that half is on the other side: a connection that is reset takes back what was not read yet
        await Task.Delay(50, http.RequestAborted);
        http.Abort();
    }

    private static async Task SendEndlesslyAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        var spaces = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
        while (!http.RequestAborted.IsCancellationRequested) await http.Response.Body.WriteAsync(spaces, http.RequestAborted);
    }
}
