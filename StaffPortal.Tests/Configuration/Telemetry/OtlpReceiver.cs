using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StaffPortal.Tests.Configuration.Telemetry;

/// <summary>A span as it arrived.</summary>
internal sealed record ReceivedSpan(string Source, string Name, string TraceId, double Seconds, IReadOnlyDictionary<string, string> Tags, int Events);

/// <summary>One figure of a metric as it arrived.</summary>
internal sealed record ReceivedPoint(string Meter, string Name, IReadOnlyDictionary<string, string> Tags);

/// <summary>An OTLP collector over HTTP in this process: keeps every byte it is sent, and reads it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private const int Histogram = 9;
    // gauge, sum, histogram
    private static readonly int[] s_dataFields = [5, 7, Histogram];
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private readonly WebApplication _server;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v1/{signal}", KeepAsync);
    }

    public string Endpoint => _server.Urls.Single();

    /// <summary>Everything that came, byte for byte.</summary>
    public IReadOnlyList<byte[]> Bodies => [.. _received.Select(received => received.Body)];

    public IReadOnlyList<ReceivedSpan> Spans =>
    [
        .. from body in Of("/v1/traces")
           from resource in body.All(1)
           from scope in resource.All(2)
           from span in scope.All(2)
           select new ReceivedSpan(
               scope.All(1).First().Text(1), span.Text(5), Convert.ToHexStringLower(span.Bytes(1).Span), (span.Figure(8) - span.Figure(7)) / 1e9, Tags(span, 9), span.All(11).Count()),
    ];

    public IReadOnlyList<ReceivedPoint> Points =>
    [
        .. from body in Of("/v1/metrics")
           from resource in body.All(1)
           from scope in resource.All(2)
           from metric in scope.All(2)
           from data in s_dataFields
           from points in metric.All(data)
           from point in points.All(1)
           select new ReceivedPoint(scope.All(1).First().Text(1), metric.Text(1), Tags(point, data == Histogram ? 9 : 7)),
    ];

    /// <summary>What the resource says of the node.</summary>
    public IReadOnlyDictionary<string, string> Resource => Tags(Of("/v1/traces").First().All(1).First().All(1).First(), 1);

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<IResult> KeepAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        _received.Enqueue((request.Path, body.ToArray()));
        return Results.Bytes([], "application/x-protobuf");
    }

    private IEnumerable<ProtoMessage> Of(string path) => _received.Where(received => received.Path == path).Select(received => new ProtoMessage(received.Body));

    private static Dictionary<string, string> Tags(ProtoMessage from, int number) =>
        from.All(number).ToDictionary(tag => tag.Text(1), tag => tag.All(2).First().Text(1), StringComparer.Ordinal);
}
