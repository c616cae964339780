using System.Net;
using System.Net.Sockets;
using System.Text;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Persistence.Cluster;

/// <summary>
/// Stands between a client and PostgreSQL and, when armed, lets the commit of a transaction that inserted into a given table reach
/// the server but keeps the server's answer: the moment in which a row is kept and nobody has been told. The client can then be killed.
/// </summary>
/// <remarks>It reads PostgreSQL's messages, so the connection must not be encrypted; the cluster of the tests never is.</remarks>
public sealed class CommitGate : IAsyncDisposable
{
    private readonly LoopbackServer _listener;
    private readonly int _serverPort;
    private readonly string _insert;
    private TaskCompletionSource? _armed;

    /// <summary>Opens a gate before the server on the loopback port <paramref name="serverPort"/>, watching inserts into <paramref name="table"/>.</summary>
    public CommitGate(int serverPort, string table = "Certificates")
    {
        (_serverPort, _insert) = (serverPort, $"INSERT INTO \"{table}\"");
        _listener = new LoopbackServer(PassAsync);
    }

    /// <summary>The loopback port to connect to instead of the server's.</summary>
    public int Port => _listener.Port;

    /// <summary>Arms the gate for one commit. The task ends once the server has answered that commit, which its client will never hear.</summary>
    public Task Arm()
    {
        var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _armed, armed);
        return armed.Task;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task PassAsync(TcpClient client, CancellationToken closing)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(closing);
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, ended.Token);
                (client.NoDelay, server.NoDelay) = (true, true);
                var pass = new Passage(this, client.GetStream(), server.GetStream());
                await Task.WhenAny(pass.RequestsAsync(ended.Token), pass.AnswersAsync(ended.Token));
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
            {
                // one side is gone: the other is closed with it
            }
            await ended.CancelAsync();
        }
    }

    /// <summary>One connection: its requests are read message by message, its answers are passed on as they come.</summary>
    private sealed class Passage(CommitGate gate, NetworkStream client, NetworkStream server)
    {
        private static readonly byte[] s_committed = [.. "COMMIT\0"u8, (byte)'Z', 0, 0, 0, 5, (byte)'I'];
        private volatile TaskCompletionSource? _withheld;
        private bool _inserted;

        public async Task RequestsAsync(CancellationToken cancellationToken)
        {
            for (var started = false; ;)
            {
                var header = new byte[started ? 5 : 4];
                await client.ReadExactlyAsync(header, cancellationToken);
                var body = new byte[BitConverter.ToInt32([.. header[^4..].Reverse()]) - 4];
                await client.ReadExactlyAsync(body, cancellationToken);
                if (started) Watch((char)header[0], body);
                // before the start message (its version begins 0x0003) a client may ask for encryption: 0x04d2162f or …30
                else started = body is [0, 3, ..];
                await server.WriteAsync((byte[])[.. header, .. body], cancellationToken);
            }
        }

        public async Task AnswersAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[64 * 1024];
            List<byte> kept = [];
            for (int count; (count = await server.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (_withheld is null)
                {
                    await client.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                    continue;
                }
                kept.AddRange(buffer.AsSpan(0, count));
                if (kept.ToArray().AsSpan().EndsWith(s_committed)) _withheld.TrySetResult();
            }
        }

        private void Watch(char type, byte[] body)
        {
            if (type is not ('Q' or 'P')) return;
            var text = Encoding.UTF8.GetString(body);
            _inserted |= text.Contains(gate._insert, StringComparison.Ordinal);
            if (type is not 'Q') return;
            var commit = text.StartsWith("COMMIT", StringComparison.Ordinal);
            if (commit && _inserted) _withheld = Interlocked.Exchange(ref gate._armed, null);
            if (commit || text.StartsWith("ROLLBACK", StringComparison.Ordinal)) _inserted = false;
        }
    }
}
