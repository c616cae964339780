namespace StaffPortal.Persistence.Rows;

/// <summary>A picture of a case: the register's photo as it was answered, or the live picture.</summary>
public sealed class CasePictureRow
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary><see cref="Register"/>, <see cref="Live"/>, their like of a guardian, or a document's (<see cref="Evidence"/> and its kind).</summary>
    public required string Kind { get; init; }

    /// <summary>JPEG; encrypted at rest.</summary>
    public required byte[] Jpeg { get; set; }

    /// <summary>When it was taken or answered.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>The register's photo.</summary>
    public const string Register = "Register";

    /// <summary>The live picture.</summary>
    public const string Live = "Live";

    /// <summary>The photo in the chip of the traveller's card.</summary>
    public const string Card = "Card";

    /// <summary>The register's photo of the guardian.</summary>
    public const string GuardianRegister = "GuardianRegister";

    /// <summary>The live picture of the guardian.</summary>
    public const string GuardianLive = "GuardianLive";

    /// <summary>Begins the kind of a document's picture; the document's kind follows.</summary>
    public const string Evidence = "Evidence.";
}
