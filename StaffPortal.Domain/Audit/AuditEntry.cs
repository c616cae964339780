using System.Diagnostics.CodeAnalysis;

namespace StaffPortal.Domain.Audit;

/// <summary>One act in the audit trail (R-X-05). Ids and codes only: personal data never enters an entry.</summary>
public sealed record AuditEntry
{
    /// <summary>Place in the trail, without gaps, from <see cref="AuditChain.FirstSeq"/>.</summary>
    public required long Seq { get; init; }

    /// <summary>When; written in UTC with microseconds, finer parts are cut.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the officer's id, or the id of a front end, gate or job.</summary>
    public required string Officer { get; init; }

    /// <summary>Code of the office.</summary>
    public required string Office { get; init; }

    /// <summary>Id of the desk; empty where there is none.</summary>
    public required string Desk { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAct Act { get; init; }

    /// <summary>Id of what it was done to.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The word of the trail's format; it is no type here.")]
    public required string Object { get; init; }

    /// <summary>Code of what came of it.</summary>
    public required string Outcome { get; init; }

    /// <summary>Code of a stated reason; left out of the entry where there was none.</summary>
    public string? Reason { get; init; }

    /// <summary>More ids and codes; stands in the entry sorted by name.</summary>
    public required IReadOnlyDictionary<string, string> Detail { get; init; }

    /// <summary>Hash of the entry before, or <see cref="AuditChain.First"/>.</summary>
    public required string Prev { get; init; }
}
