namespace StaffPortal.Persistence.Rows;

/// <summary>An approved edition of the rules. The portal's database role may add and read them, nothing else: what was in force stays what it was.</summary>
public sealed class PolicyEditionRow
{
    /// <summary>That of the draft which it was.</summary>
    public required Guid Id { get; init; }

    /// <summary>By which decisions and certificates remember it.</summary>
    public required string Name { get; init; }

    /// <summary>First instant at which it is in force.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>Its figures as versioned JSON.</summary>
    public required string Figures { get; init; }

    /// <summary>警号 of who proposed it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>警号 of who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>When; of two for the same instant the one approved later counts.</summary>
    public required DateTimeOffset ApprovedAt { get; init; }
}

/// <summary>A draft of an edition (草案).</summary>
public sealed class PolicyDraftRow
{
    /// <summary>Time-ordered; the edition that it may become keeps it.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the edition is to be called.</summary>
    public required string Name { get; set; }

    /// <summary>The edition that it was copied from.</summary>
    public required string BasedOn { get; init; }

    /// <summary>From when that one is in force.</summary>
    public required DateTimeOffset BasedOnFrom { get; init; }

    /// <summary>Its figures as versioned JSON.</summary>
    public required string Figures { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>警号 of who changed its name or figures last, or made it.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>警号 of who proposed it; null while it is not proposed.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset? ProposedAt { get; set; }

    /// <summary>From when it is to be in force.</summary>
    public DateTimeOffset? ProposedFrom { get; set; }

    /// <summary>Counted up with every change of name or figures, and when a proposal is taken back: what is replayed, proposed and approved is one revision.</summary>
    public int Revision { get; set; }
}

/// <summary>The last replay (重演) of a draft that ran to its end; nothing of any person.</summary>
public sealed class PolicyReplayRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>Of which draft; a draft has one.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>Of which revision of it.</summary>
    public required int Revision { get; init; }

    /// <summary>First day of the period, in Shanghai.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day, itself included.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>警号 of who ran it.</summary>
    public required string OfficerNumber { get; init; }

    /// <summary>Counts, causes and the changed decisions that are kept one by one, as versioned JSON.</summary>
    public required string Outcome { get; init; }
}
