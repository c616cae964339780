using System.Text.Json;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Shifts;

/// <summary>What books and drawer said when a shift was closed, as it is stored: one versioned JSON text of counts and certificate numbers.</summary>
public sealed record ShiftContent
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { StoredWords.ByName } };

    /// <summary>The form of this text; 1 is the only one so far.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the books said.</summary>
    public required ShiftBooks Books { get; init; }

    /// <summary>What was counted.</summary>
    public required DrawerCount Drawer { get; init; }

    /// <summary>Where they differ.</summary>
    public required IReadOnlyList<ShiftDifference> Differences { get; init; }

    /// <summary>Numbers of the certificates voided in the shift, replaced, or without a good sheet.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>The text to store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>Reads a stored text; a damaged one is a bug and throws.</summary>
    public static ShiftContent FromJson(string json) =>
        JsonSerializer.Deserialize<ShiftContent>(json, s_json) is { Version: 1 } content ? content : throw new FormatException("A stored shift has an unknown form.");
}
