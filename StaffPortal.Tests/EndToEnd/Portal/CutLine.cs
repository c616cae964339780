using System.Net;
using System.Net.Sockets;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>
/// The network between a browser and the portal. While it is cut nothing goes through, and neither side is told; what was sent meanwhile
/// arrives once it is mended, as TCP sends again what was not acknowledged.
/// </summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly int _portal;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _whole = new();

    /// <summary>Lays the line to the portal at an address of this machine.</summary>
    public CutLine(Uri portal)
    {
        _portal = portal.Port;
        _whole.SetResult();
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the browser finds the portal.</summary>
    public Uri Address => new($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Cuts it.</summary>
    public void Cut() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Mends it.</summary>
    public void Mend() => _whole.TrySetResult();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Mend();
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> lines = [];
        try
        {
            while (true) lines.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using (browser)
        using (var portal = new TcpClient())
        {
            try
            {
                await _whole.Task.WaitAsync(_closing.Token);
                await portal.ConnectAsync(IPAddress.Loopback, _portal, _closing.Token);
                await Task.WhenAny(PassAsync(browser, portal), PassAsync(portal, browser));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
            {
                // one side hung up
            }
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var bytes = new byte[16 * 1024];
        try
        {
            for (int read; (read = await from.GetStream().ReadAsync(bytes, _closing.Token)) > 0;)
            {
                await _whole.Task.WaitAsync(_closing.Token);
                await to.GetStream().WriteAsync(bytes.AsMemory(0, read), _closing.Token);
            }
            await _whole.Task.WaitAsync(_closing.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // as above
        }
    }
}
