using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace StaffPortal.Domain.Audit;

/// <summary>One line of an exported trail, as bytes.</summary>
internal static class AuditLine
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether an entry in canonical JSON has this number, and holds this hash of the one before: its last members.</summary>
    public static bool EndsWith(ReadOnlySpan<byte> line, long expected, ReadOnlySpan<byte> before)
    {
        var prev = line.LastIndexOf("\"prev\":\""u8);
        var seq = line.LastIndexOf("\"seq\":"u8);
        return prev >= 0 && line[(prev + 8)..].StartsWith(before) && seq > prev && Utf8Parser.TryParse(line[(seq + 6)..], out long own, out _) && own == expected;
    }

    /// <summary>Number and hash of the one before, as the entry itself says them: what its detail holds lies deeper. False where it is no entry.</summary>
    public static bool TryReadLink(ReadOnlySpan<byte> line, out long seq, Span<byte> prev)
    {
        (seq, var known) = (0, 0);
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var (isSeq, isPrev) = (reader.ValueTextEquals("seq"u8), reader.ValueTextEquals("prev"u8));
                if (!isSeq && !isPrev) continue;
                if (!reader.Read()) return false;
                if (isSeq && (reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt64(out seq))) return false;
                if (isPrev && (reader.TokenType is not JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length != prev.Length)) return false;
                if (isPrev) reader.ValueSpan.CopyTo(prev);
                known++;
            }
        }
        catch (JsonException)
        {
            return false;
        }
        return known == 2;
    }

    /// <summary>The text; null where it is no UTF-8.</summary>
    public static string? Text(ReadOnlySpan<byte> line)
    {
        try
        {
            return s_strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
