namespace StaffPortal.Persistence.Rows;

/// <summary>One verification of a presented paper, with place and outcome (R-V-05).</summary>
public sealed class VerificationRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that asked for it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>One of the outcomes of R-V-01.</summary>
    public required string Outcome { get; init; }

    /// <summary>The certificate's number, where one could be read.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Where it was presented: office and desk.</summary>
    public required string Place { get; init; }

    /// <summary>Who verified.</summary>
    public required string OfficerNumber { get; init; }
}
