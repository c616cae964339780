using StaffPortal.Domain.Audit;

namespace StaffPortal.Persistence.Rows;

/// <summary>An entry of the audit trail. The portal's database role may add and read them, nothing else (R-X-05).</summary>
public sealed class AuditEntryRow
{
    /// <summary>From 1, without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Officer { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAct Act { get; init; }

    /// <summary>To which case, certificate or other thing: ids only.</summary>
    public required string Object { get; init; }

    /// <summary>The entry itself in canonical JSON: what the chain is made of.</summary>
    public required string Json { get; init; }
}

/// <summary>The end of the chain: one row, locked last in every transaction.</summary>
public sealed class AuditHeadRow
{
    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    /// <summary>Of the newest entry; 0 where there is none.</summary>
    public required long Seq { get; set; }

    /// <summary>SHA-256 of the newest entry in lower-case hex; 64 zeros where there is none.</summary>
    public required string Hash { get; set; }
}
