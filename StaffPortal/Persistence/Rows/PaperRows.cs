using StaffPortal.Domain.Certificates;

namespace StaffPortal.Persistence.Rows;

/// <summary>What came out of one print; only added, as the print itself.</summary>
public sealed class PrintOutcomeRow
{
    /// <summary>Time-ordered; the newest one of a print counts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that told it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Which print.</summary>
    public required Guid PrintId { get; init; }

    /// <summary>What came out.</summary>
    public required PrintOutcome Outcome { get; init; }

    /// <summary>The number printed beforehand on the sheet, at most 20 of 0–9 A–Z; null where the stock has none.</summary>
    public string? StockNumber { get; init; }

    /// <summary>When it was told.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom.</summary>
    public required string OfficerNumber { get; init; }

    /// <summary>Where.</summary>
    public required int DeskNumber { get; init; }
}

/// <summary>The wish to void a certificate that needs a second person (R-P-05).</summary>
public sealed class VoidRequestRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that asked.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Which certificate.</summary>
    public required Guid CertificateId { get; init; }

    /// <summary>Whose supervisors.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>By whom: he cannot be the second person.</summary>
    public required string AskedBy { get; init; }

    /// <summary>Why.</summary>
    public required VoidReason Reason { get; init; }

    /// <summary>Whether it is marked as fraud.</summary>
    public required bool Fraud { get; init; }

    /// <summary>What else is to be said, at most 200 characters; encrypted at rest.</summary>
    public string? Words { get; init; }

    /// <summary>Waiting, confirmed or declined.</summary>
    public required VoidState State { get; set; }

    /// <summary>When the second person answered.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The second person.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}

/// <summary>A certificate issued while the register was silent, and what the register said afterwards (R-C-04).</summary>
public sealed class PostCheckRow
{
    /// <summary>Which certificate.</summary>
    public required Guid CertificateId { get; init; }

    /// <summary>The issuing office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The issuing desk.</summary>
    public required int DeskNumber { get; init; }

    /// <summary>The day of issue in Shanghai.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Waiting, passed or failed.</summary>
    public required PostCheckState State { get; set; }

    /// <summary>How often the register was asked.</summary>
    public int Tries { get; set; }

    /// <summary>When it is asked next.</summary>
    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>When it answered.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>The code of what disagreed; null where nothing did.</summary>
    public string? Outcome { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}

/// <summary>The close of a shift of one desk (交接班): what was issued, what lies there, and who signed for it.</summary>
public sealed class ShiftCloseRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The command that closed it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The desk.</summary>
    public required int DeskNumber { get; init; }

    /// <summary>First instant of the shift: the end of the one before.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>First instant that is not in it any more.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What the books and the drawer say, as versioned JSON of counts and certificate numbers.</summary>
    public required string Counts { get; init; }

    /// <summary>How differences are explained, at most 400 characters; encrypted at rest.</summary>
    public string? Explanation { get; init; }

    /// <summary>Who hands over.</summary>
    public required string ClosedBy { get; init; }

    /// <summary>When he signed.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>Who takes over; null until he signed.</summary>
    public string? TakenBy { get; set; }

    /// <summary>When he signed.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>Counted up with every write.</summary>
    public int Revision { get; set; }
}
