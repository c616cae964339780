using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>
/// No SQL Server, only its voice: speaks enough of its protocol (TDS 7.4, unencrypted) for Microsoft's client to sign in and open transactions.
/// Whatever else is asked is answered by the error that the test sets, or with silence, or by hanging up. So the client's own exceptions can be seen.
/// </summary>
internal sealed class TdsListener : IAsyncDisposable
{
    private const byte Batch = 1, Call = 3, Response = 4, Attention = 6, TransactionRequest = 14, SignIn = 16, Greeting = 18;

    private readonly LoopbackServer _listener;

    public TdsListener() => _listener = new LoopbackServer(ServeAsync);

    /// <summary>As an answer: it was done, and there is nothing to tell.</summary>
    public const int IsDone = -2;

    /// <summary>The error by its number; 0 for silence, −1 for hanging up, or <see cref="IsDone"/>.</summary>
    public int Answer { get; set; }

    /// <summary>What was asked as plain text, in this order.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Batches { get; } = new();

    public string ConnectionString => $"Server=tcp:127.0.0.1,{_listener.Port};Database=tempid;User ID=x;Password=x;Encrypt=False;Connect Timeout=5;Max Pool Size=1";

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken closing)
    {
        using (client)
        {
            var stream = client.GetStream();
            try
            {
                while (true)
                {
                    var answer = AnswerTo(await MessageAsync(stream, closing));
                    if (answer is null) return;
                    if (answer.Length > 0) await stream.WriteAsync(answer, closing);
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException)
            {
                // the client, or the test, is gone
            }
        }
    }

    // a message is one packet or more; the first bit of its status marks the last
    private async Task<(byte Type, string Text)> MessageAsync(NetworkStream stream, CancellationToken closing)
    {
        var header = new byte[8];
        var text = new StringBuilder();
        do
        {
            await stream.ReadExactlyAsync(header, closing);
            var body = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - 8];
            await stream.ReadExactlyAsync(body, closing);
            text.Append(Encoding.Unicode.GetString(body));
        }
        while ((header[1] & 1) == 0);
        // before the text of a batch stands the transaction it belongs to
        if (header[0] is Batch) Batches.Enqueue(text.ToString(text[0] / 2, text.Length - (text[0] / 2)));
        return (header[0], text.ToString());
    }

    private byte[]? AnswerTo((byte Type, string Text) message) => message.Type switch
    {
        // version, and that there is no encryption
        Greeting => Packet([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 15, 0, 0, 0, 0, 0, 2]),
        // signed in, and the server's collation, without which the client cannot send a text
        SignIn => Packet([0xAD, .. Sized([1, 0x74, 0, 0, 4, .. Short("SQL"), 15, 0, 0, 0]), 0xE3, .. Sized([7, 5, 9, 4, 0xD0, 0, 52, 0]), .. Done(0)]),
        TransactionRequest => Packet([0xE3, .. Sized([8, 8, 1, 0, 0, 0, 0, 0, 0, 0, 0]), .. Done(0)]),
        Attention => Packet(Done(0x20)),
        Batch when message.Text.Contains("SAVE TRANSACTION", StringComparison.Ordinal) || message.Text.Contains("ROLLBACK TRANSACTION", StringComparison.Ordinal) => Packet(Done(0)),
        Batch or Call when Answer is IsDone => Packet(Done(0)),
        Batch or Call when Answer < 0 => null,
        Batch or Call when Answer > 0 => Packet([.. Error(Answer), .. Done(2)]),
        Batch or Call => [],
        var other => throw new NotSupportedException($"A message of type {other}."),
    };

    private static byte[] Packet(byte[] body)
    {
        byte[] header = [Response, 1, 0, 0, 0, 0, 1, 0];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(body.Length + 8));
        return [.. header, .. body];
    }

    private static byte[] Error(int number) => [0xAA, .. Sized([.. BitConverter.GetBytes(number), 1, 14, .. Long("refused"), .. Short("none"), .. Short(""), 1, 0, 0, 0])];

    private static byte[] Done(ushort status) => [0xFD, .. BitConverter.GetBytes(status), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static byte[] Sized(byte[] body) => [.. BitConverter.GetBytes((ushort)body.Length), .. body];

    private static byte[] Short(string text) => [(byte)text.Length, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Long(string text) => [.. BitConverter.GetBytes((ushort)text.Length), .. Encoding.Unicode.GetBytes(text)];
}
