using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Writes the trail out, one entry a line, as it stands in the books.</summary>
/// <remarks>A row whose columns say something else than its entry is written as what no entry is, so that every check of the export stops there.</remarks>
public sealed class ExportTrail(IDbContextFactory<PortalDbContext> books)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it all; tells how many entries it wrote, now and then and at the end.</summary>
    public async Task<long> RunAsync(Stream to, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var count = 0L;
        await foreach (var row in TrailReader.ReadAsync(open).WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(Agrees(row) ? row.Json : JsonSerializer.Serialize(new { columns = row with { Json = "" }, row = row.Json }, s_json));
            if (++count % 100_000 == 0) progress?.Report(count);
        }
        return count;
    }

    private static bool Agrees(TrailRow row)
    {
        try
        {
            using var parsed = JsonDocument.Parse(row.Json);
            var entry = parsed.RootElement;
            return !row.Json.Contains('\n', StringComparison.Ordinal) && entry.GetProperty("seq").TryGetInt64(out var seq) && seq == row.Seq
                && Says(entry, "officer", row.Officer) && Says(entry, "act", row.Act) && Says(entry, "object", row.Object)
                && Says(entry, "at", row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static bool Says(JsonElement entry, string name, string column) => entry.GetProperty(name).ValueEquals(column);
}
