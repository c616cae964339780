using System.Net;
using System.Net.Sockets;

namespace StaffPortal.Tests.TestData;

/// <summary>Listens on a free loopback port and serves each connection by itself, until it is disposed of; then it waits for those it serves.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<TcpClient, CancellationToken, Task> _serve;
    private readonly Task _accepting;

    /// <summary>Begins to listen.</summary>
    /// <param name="serve">Serves one connection and closes it; that a side hung up is no failure of it, nor that it was cancelled.</param>
    public LoopbackServer(Func<TcpClient, CancellationToken, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true) served.Add(_serve(await _listener.AcceptTcpClientAsync(_closing.Token), _closing.Token));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(served);
        }
    }
}
