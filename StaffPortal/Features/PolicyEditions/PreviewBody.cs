using System.Net.Http.Headers;
using System.Text.Json;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The content of a request as JSON, or why it is none.</summary>
/// <param name="Json">The whole text; every text within it is one. Null where there is a fault.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record PreviewBody(JsonDocument? Json, PreviewFault? Fault)
{
    /// <summary>Most bytes of a question, themselves included.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>Reads it. A form of another site cannot send this content type.</summary>
    public static async Task<PreviewBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request)) return new(null, PreviewFault.NotJson);
        if (await BytesAsync(request, cancellationToken) is not { } bytes) return new(null, PreviewFault.TooLarge);
        return Parse(bytes) is { } json ? new(json, null) : new(null, PreviewFault.BrokenJson);
    }

    /// <summary>The text of these bytes; null where they are no JSON, or where a text within is no text: a surrogate alone, bytes that are not UTF-8.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        JsonDocument? json = null;
        try
        {
            json = JsonDocument.Parse(bytes);
            var reader = new Utf8JsonReader(bytes.Span);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String) _ = reader.GetString();
            }
            return json;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // its text may quote the person: only that it happened goes further
            json?.Dispose();
            return null;
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType?.Equals("application/json", StringComparison.OrdinalIgnoreCase) is true
        && (type.CharSet?.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase) ?? true) && request.Headers.ContentEncoding.Count == 0;

    // at most what is allowed is kept, whatever the sender claims; the server's own limit counts the frames of chunks too
    private static async Task<byte[]?> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes) return null;
        using var kept = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (kept.Length + count > MostBytes) return null;
            kept.Write(buffer, 0, count);
        }
        return kept.ToArray();
    }
}
