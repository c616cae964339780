using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>Stands in for the service of a card reader on the desk's machine: a WebSocket on loopback that speaks docs/operations.md, "Card reader and document camera".</summary>
public sealed class ReaderService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<WebSocket, bool> _desks = new();
    private readonly int _port = FreePort.Find();
    private WebApplication? _server;

    /// <summary>For the setting <c>Reader:Address</c>.</summary>
    public string Address => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ws://127.0.0.1:{_port}/");

    /// <summary>Listens.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Run(HoldAsync);
        await _server.StartAsync();
    }

    /// <summary>Nobody listens any more.</summary>
    public async Task StopAsync()
    {
        if (_server is null) return;
        foreach (var desk in _desks.Keys) desk.Abort();
        await _server.DisposeAsync();
        _server = null;
    }

    /// <summary>Lays a card on the reader.</summary>
    public Task LayAsync(string number, string name, byte[]? photo = null) =>
        SayAsync(JsonSerializer.Serialize(new { version = 1, type = "card", number, name, photoJpeg = photo is null ? "" : Convert.ToBase64String(photo) }));

    /// <summary>Presses the document camera's button.</summary>
    public Task PictureAsync(byte[] jpeg) => SayAsync(JsonSerializer.Serialize(new { version = 1, type = "document", jpeg = Convert.ToBase64String(jpeg) }));

    /// <summary>Sends a text as it is.</summary>
    public async Task SayAsync(string text)
    {
        foreach (var desk in _desks.Keys.Where(desk => desk.State is WebSocketState.Open))
        {
            await desk.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task HoldAsync(HttpContext http)
    {
        using var desk = await http.WebSockets.AcceptWebSocketAsync();
        _desks[desk] = true;
        try
        {
            while (desk.State is WebSocketState.Open) await desk.ReceiveAsync(new byte[16], http.RequestAborted);
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException)
        {
            // the page is gone
        }
        _desks.TryRemove(desk, out _);
    }
}
