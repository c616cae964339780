using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;

namespace StaffPortal.Registers.Http;

/// <summary>The citizen register over HTTP, by the contract of <c>docs/citizen-register.openapi.yaml</c>.</summary>
/// <remarks>Safe for any number of threads. The number stands in the body alone: an address is logged and traced by whoever passes it on.</remarks>
public sealed class HttpCitizenRegister(IOptions<RegisterOptions> options, TimeProvider time, ILogger<HttpCitizenRegister> log) : ICitizenRegister, IDisposable
{
    /// <summary>Most bytes of a reply, its photo included.</summary>
    internal const int MostBytes = 1024 * 1024;

    private const string LookUpPath = "residents/look-up";

    private readonly HttpClient _client = RegisterConnection.Open(options.Value);
    private readonly ResiliencePipeline<RegisterReading> _patience = RegisterPatience.Of(options.Value, time);

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The caller gave up before the answer came.</exception>
    public async Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var reading = await TryAsync(number, cancellationToken);
        if (reading.Answer is { } answer) return answer;
        log.RegisterGaveNoAnswer(reading.Fault.ToString(), (long)time.GetElapsedTime(begun).TotalMilliseconds);
        return new RegisterAnswer.Unavailable();
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<RegisterReading> TryAsync(CitizenIdNumber number, CancellationToken cancellationToken)
    {
        try
        {
            return await _patience.ExecuteAsync(async token => await AskAsync(number, token), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return RegisterReading.No(RegisterFault.Slow);
        }
        catch (BrokenCircuitException)
        {
            return RegisterReading.No(RegisterFault.LeftAlone);
        }
    }

    private async Task<RegisterReading> AskAsync(CitizenIdNumber number, CancellationToken cancellationToken)
    {
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Post, LookUpPath) { Content = Question(number) };
            using var reply = await _client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (FaultOf(reply) is { } fault) return RegisterReading.No(fault);
            var bytes = await ReadAsync(reply.Content, cancellationToken);
            return bytes is null ? RegisterReading.No(RegisterFault.TooLarge) : ReplyReader.Read(bytes, number, ShanghaiTime.Day(time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RegisterReading.No(RegisterFault.Slow);
        }
        catch (HttpRequestException)
        {
            return RegisterReading.No(RegisterFault.Unreachable);
        }
        catch (IOException)
        {
            return RegisterReading.No(RegisterFault.BrokenOff);
        }
    }

    // nothing in a number needs to be escaped
    private static StringContent Question(CitizenIdNumber number) => new($$"""{"number":"{{number.Value}}"}""", Encoding.UTF8, "application/json");

    private static RegisterFault? FaultOf(HttpResponseMessage reply) => reply switch
    {
        { StatusCode: HttpStatusCode.OK, Content.Headers: { ContentType.MediaType: "application/json", ContentEncoding.Count: 0 } headers } =>
            headers.ContentLength > MostBytes ? RegisterFault.TooLarge : null,
        { StatusCode: HttpStatusCode.OK } => RegisterFault.NotItsForm,
        { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => RegisterFault.Overloaded,
        _ => RegisterFault.Refused,
    };

    // at most one byte more than is allowed, whatever the sender claims
    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (read.Length + count > MostBytes) return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}
