namespace StaffPortal.Persistence.Backup;

/// <summary>The last serial of an office and day.</summary>
/// <param name="Office">The office's code.</param>
/// <param name="Day">The day in Shanghai.</param>
/// <param name="Last">The highest serial given out.</param>
public sealed record BackupSerial(string Office, DateOnly Day, int Last);

/// <summary>What the books held at the instant of the backup.</summary>
/// <param name="Migration">Their form: the newest migration they had.</param>
/// <param name="AuditSeq">Number of the newest audit entry; 0 where there was none.</param>
/// <param name="AuditHash">Its hash, in lower-case hex.</param>
/// <param name="Rows">How many rows each table had.</param>
/// <param name="Serials">The highest serial of each office and day, in their order.</param>
public sealed record BooksContents(string Migration, long AuditSeq, string AuditHash, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<BackupSerial> Serials);

/// <summary>What a backup is: written last, so that a folder without it holds none. No personal data.</summary>
public sealed record BackupManifest
{
    /// <summary>The form that this program writes.</summary>
    public const int NewestForm = 1;

    /// <summary>Form of the manifest.</summary>
    public required int Form { get; init; }

    /// <summary>Version of the portal that made it.</summary>
    public required string Program { get; init; }

    /// <summary>Whose dump it is; no other engine can read it.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>Version of the server that it was taken from.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>When it was begun; what was done later is not in it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether <see cref="Contents"/> is of the very instant of the dump; otherwise it was read before, and the dump may hold more.</summary>
    public required bool Exact { get; init; }

    /// <summary>What is in it.</summary>
    public required BooksContents Contents { get; init; }

    /// <summary>The dump's file in the same folder.</summary>
    public required string DumpFile { get; init; }

    /// <summary>Its length in bytes; null where the file cannot be read from here.</summary>
    public required long? DumpBytes { get; init; }

    /// <summary>Its SHA-256 in lower-case hex; null where the file cannot be read from here.</summary>
    public required string? DumpSha256 { get; init; }
}
