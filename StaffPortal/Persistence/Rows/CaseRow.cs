using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Persistence.Rows;

/// <summary>A case (业务): what is searched by stands in columns, all that names a person in one encrypted text.</summary>
public sealed class CaseRow
{
    /// <summary>Time-ordered.</summary>
    public required Guid Id { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The desk that has it now.</summary>
    public required int DeskNumber { get; set; }

    /// <summary>The officer who touched it last.</summary>
    public required string OfficerNumber { get; set; }

    /// <summary>Rail or air.</summary>
    public required TravelMode Mode { get; set; }

    /// <summary>事由.</summary>
    public required LookUpPurpose Purpose { get; set; }

    /// <summary>Open, Parked, Issued or Finished.</summary>
    public required string State { get; set; }

    /// <summary>HMAC of the normalised number.</summary>
    public required string TravellerLookup { get; init; }

    /// <summary>Facts and decision as versioned JSON; encrypted at rest.</summary>
    public required string Content { get; set; }

    /// <summary>What the policy said last, for counting.</summary>
    public required Verdict Verdict { get; set; }

    /// <summary>The edition of that decision.</summary>
    public required string Edition { get; set; }

    /// <summary>The look-up.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The last write.</summary>
    public required DateTimeOffset SavedAt { get; set; }

    /// <summary>When the desk finished it.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>What came out of it.</summary>
    public Guid? CertificateId { get; set; }

    /// <summary>The visit that several cases belong to, such as a family's: they are issued together or not at all. Null for one traveller alone.</summary>
    public Guid? VisitId { get; set; }

    /// <summary>When the train or the flight leaves; null where that is not known. Orders the waiting list.</summary>
    public DateTimeOffset? DepartureAt { get; set; }

    /// <summary>Whether this traveller is served first (R-S-04).</summary>
    public bool ServedFirst { get; set; }

    /// <summary>Until when a desk has the case before it and nobody takes it over; null where none has.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>Counted up with every write; two writers at once are found out by it.</summary>
    public int Revision { get; set; }
}
