using System.Text.Json;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>Whom a certificate names and why it was issued, as it is stored: one versioned, encrypted JSON text.</summary>
public sealed record HolderContent
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { StoredWords.ByName } };

    /// <summary>The form of this text; 1 is the only one so far.</summary>
    public int Version { get; init; } = 1;

    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    /// <summary>性别.</summary>
    public required Sex Sex { get; init; }

    /// <summary>民族, two digits.</summary>
    public required string EthnicGroup { get; init; }

    /// <summary>出生日期.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>公民身份号码; null of a child without one.</summary>
    public required string? Number { get; init; }

    /// <summary>户籍所在地.</summary>
    public required string HouseholdPlace { get; init; }

    /// <summary>事由.</summary>
    public required LookUpPurpose Purpose { get; init; }

    /// <summary>The flight, of an aviation certificate.</summary>
    public FlightContent? Flight { get; init; }

    /// <summary>The documents seen, for the stub.</summary>
    public required IReadOnlyList<EvidenceSeen> Evidence { get; init; }

    /// <summary>What else was noted of them, for the stub.</summary>
    public IReadOnlyList<EvidenceContent>? Documents { get; init; }

    /// <summary>Whether he is in active service (R-S-05).</summary>
    public bool ActiveMilitary { get; init; }

    /// <summary>Who came with a child, for the stub.</summary>
    public HolderGuardian? Guardian { get; init; }

    /// <summary>The findings of the decision, for the stub.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What is stored of a case whose certificate is issued.</summary>
    public static HolderContent Of(CaseContent content, NamedHolder holder, LookUpPurpose purpose) => new()
    {
        Name = holder.Name, Sex = holder.Sex, EthnicGroup = holder.EthnicGroup, BirthDate = holder.BirthDate,
        Number = holder.Number, HouseholdPlace = holder.HouseholdPlace, Purpose = purpose, Flight = content.Flight, Evidence = content.Evidence,
        Documents = content.Documents, ActiveMilitary = content.ActiveMilitary,
        Guardian = content.Guardian is { Record: { } guardian } came ? new HolderGuardian(guardian.Name, came.Relation, came.Phone) : null,
        Findings = content.Decision!.Findings,
    };

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(HolderContent);

    /// <summary>The text to store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>Reads a stored text; a damaged one is a bug and throws.</summary>
    public static HolderContent FromJson(string json) =>
        JsonSerializer.Deserialize<HolderContent>(json, s_json) is { Version: 1 } content ? content : throw new FormatException("A stored holder has an unknown form.");
}

/// <summary>Who came with a child, as its certificate stores it for the stub.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Relation">What he is to the child, where he said it.</param>
/// <param name="Phone">Where he can be reached, where he said it.</param>
public sealed record HolderGuardian(string Name, GuardianRelation? Relation, string? Phone)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(HolderGuardian);
}
