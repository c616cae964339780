using System.Text.Json;
using System.Text.Json.Serialization;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What came of a replay, as it is stored: one versioned JSON text.</summary>
internal sealed record ReplayOutcome
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { StoredWords.ByName }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The form of this text; 1 is the only one so far.</summary>
    public int Version { get; init; } = 1;

    public required int Total { get; init; }

    public required int Changed { get; init; }

    public required int VerdictChanged { get; init; }

    public required int MoreGranted { get; init; }

    public required int FewerGranted { get; init; }

    public required int NotReproduced { get; init; }

    public required IReadOnlyList<ReplayCause> Causes { get; init; }

    public required IReadOnlyList<ChangedDecision> Listed { get; init; }

    /// <summary>The text to store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>A stored replay as supervisors see it; a damaged one is a bug and throws.</summary>
    public static ReplayView ViewOf(PolicyReplayRow row)
    {
        var outcome = JsonSerializer.Deserialize<ReplayOutcome>(row.Outcome, s_json) is { Version: 1 } stored ? stored : throw new FormatException("A stored replay has an unknown form.");
        return new ReplayView
        {
            Id = row.Id, Revision = row.Revision, From = row.FromDay, To = row.ToDay, At = row.At, By = row.OfficerNumber,
            Total = outcome.Total, Changed = outcome.Changed, VerdictChanged = outcome.VerdictChanged, MoreGranted = outcome.MoreGranted, FewerGranted = outcome.FewerGranted,
            NotReproduced = outcome.NotReproduced, Causes = outcome.Causes, Listed = outcome.Listed,
        };
    }
}
