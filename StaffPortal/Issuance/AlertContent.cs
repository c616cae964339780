using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>What a quiet alert is about, as it is stored: one versioned, encrypted JSON text, always of the same length.</summary>
public sealed record AlertContent
{
    /// <summary>Bytes of every such text: whoever sees the table without the keys tells none from another.</summary>
    public const int Length = 320;

    private static readonly JsonSerializerOptions s_json = new() { Converters = { StoredWords.ByName }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The form of this text; 1 is the only one so far.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What it is about.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>What the register disagreed about, of <see cref="AlertKind.PostCheckFailed"/>.</summary>
    public ReasonCode? Code { get; init; }

    /// <summary>How it was dealt with.</summary>
    public AlertDecision? Decision { get; init; }

    /// <summary>Why.</summary>
    public AlertReason? Reason { get; init; }

    /// <summary>Nothing of what it is about: a record would print all of it.</summary>
    public override string ToString() => nameof(AlertContent);

    /// <summary>The text to store.</summary>
    public string ToJson()
    {
        var json = JsonSerializer.Serialize(this, s_json);
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= Length ? json + new string(' ', Length - bytes) : throw new InvalidOperationException("An alert says more than fits.");
    }

    /// <summary>Reads a stored text; a damaged one is a bug and throws.</summary>
    public static AlertContent FromJson(string json) =>
        JsonSerializer.Deserialize<AlertContent>(json, s_json) is { Version: 1 } content ? content : throw new FormatException("A stored alert has an unknown form.");
}
