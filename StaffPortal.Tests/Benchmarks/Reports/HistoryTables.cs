using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace StaffPortal.Tests.Benchmarks.Reports;

/// <summary>The tables that a history fills, in the order in which they refer to each other.</summary>
internal sealed class HistoryTables
{
    /// <summary>业务.</summary>
    public CopiedRows Cases { get; } = new("Cases",
        ("Id", Uuid), ("OfficeCode", Varchar), ("DeskNumber", Integer), ("OfficerNumber", Varchar), ("Mode", Varchar), ("Purpose", Varchar), ("State", Varchar), ("TravellerLookup", Varchar),
        ("Content", Bytea), ("Verdict", Varchar), ("Edition", Varchar), ("OpenedAt", TimestampTz), ("SavedAt", TimestampTz), ("FinishedAt", TimestampTz), ("CertificateId", Uuid),
        ("ServedFirst", NpgsqlDbType.Boolean), ("Revision", Integer));

    /// <summary>The ledger.</summary>
    public CopiedRows Certificates { get; } = new("Certificates",
        ("Id", Uuid), ("RequestId", Uuid), ("CaseId", Uuid), ("Number", Varchar), ("Mode", Varchar), ("Channel", Varchar), ("OfficeCode", Varchar), ("DeskNumber", Integer), ("OfficerNumber", Varchar),
        ("TravellerLookup", Varchar), ("NameLookup", Varchar), ("Holder", Bytea), ("Portrait", Bytea), ("Seal", Bytea), ("KeyId", Varchar), ("Edition", Varchar), ("Day", Date), ("IssuedAt", TimestampTz),
        ("ValidFrom", TimestampTz), ("ValidUntil", TimestampTz), ("State", Varchar), ("StateAt", TimestampTz), ("Fraud", NpgsqlDbType.Boolean), ("RegisterCheckPending", NpgsqlDbType.Boolean), ("Revision", Integer));

    /// <summary>Sheets.</summary>
    public CopiedRows Prints { get; } = new("Prints",
        ("Id", Uuid), ("RequestId", Uuid), ("CertificateId", Uuid), ("Copy", Integer), ("Reason", Varchar), ("At", TimestampTz), ("OfficerNumber", Varchar), ("DeskNumber", Integer));

    /// <summary>What came out.</summary>
    public CopiedRows Outcomes { get; } = new("PrintOutcomes",
        ("Id", Uuid), ("RequestId", Uuid), ("PrintId", Uuid), ("Outcome", Varchar), ("At", TimestampTz), ("OfficerNumber", Varchar), ("DeskNumber", Integer));

    /// <summary>复核.</summary>
    public CopiedRows Approvals { get; } = new("Approvals",
        ("Id", Uuid), ("RequestId", Uuid), ("CaseId", Uuid), ("OfficeCode", Varchar), ("DeskNumber", Integer), ("ProposedAt", TimestampTz), ("ProposedBy", Varchar), ("Codes", Varchar),
        ("State", Varchar), ("DecidedAt", TimestampTz), ("DecidedBy", Varchar), ("Revision", Integer));

    /// <summary>The trail.</summary>
    public CopiedRows Entries { get; } = new("AuditEntries", ("Seq", Bigint), ("At", TimestampTz), ("Officer", Varchar), ("Act", Varchar), ("Object", Varchar), ("Json", Text));

    /// <summary>All of them.</summary>
    public IReadOnlyList<CopiedRows> All => [Cases, Certificates, Prints, Outcomes, Approvals, Entries];
}
