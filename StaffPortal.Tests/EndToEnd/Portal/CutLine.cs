using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>
/// The network between a browser and the portal. While it is cut nothing goes through, and neither side is told; what was sent meanwhile
/// arrives once it is mended, as TCP sends again what was not acknowledged.
/// </summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private volatile TaskCompletionSource _whole = new();

    /// <summary>Lays the line to the portal at an address of this machine.</summary>
    public CutLine(Uri portal)
    {
        _whole.SetResult();
        _server = new LoopbackServer((browser, closing) => CarryAsync(browser, portal.Port, closing));
    }

    /// <summary>Where the browser finds the portal.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{_server.Port}"));

    /// <summary>Cuts it.</summary>
    public void Cut() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Mends it.</summary>
    public void Mend() => _whole.TrySetResult();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task CarryAsync(TcpClient browser, int port, CancellationToken closing)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(closing);
        using var portal = new TcpClient();
        using (browser)
        {
            try
            {
                await _whole.Task.WaitAsync(ended.Token);
                await portal.ConnectAsync(IPAddress.Loopback, port, ended.Token);
                var (here, there) = (browser.GetStream(), portal.GetStream());
                Task[] ways = [PassAsync(here, there, ended.Token), PassAsync(there, here, ended.Token)];
                await Task.WhenAny(ways);
                await ended.CancelAsync();
                await Task.WhenAll(ways);
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
            {
                // one side is gone: the other is closed with it
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, CancellationToken ended)
    {
        var bytes = new byte[16 * 1024];
        int count;
        do
        {
            count = await from.ReadAsync(bytes, ended);
            // that one side hung up is not heard on the other either
            await _whole.Task.WaitAsync(ended);
            await to.WriteAsync(bytes.AsMemory(0, count), ended);
        }
        while (count > 0);
    }
}
