using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy;

/// <summary>What the one ledger knows of the traveller, rail and air, paper and electronic (R-RW-05). This case is not counted in.</summary>
public sealed record HistoryFacts
{
    /// <summary>Successful electronic rail applications of this calendar month (R-RE-04).</summary>
    public int? ElectronicRailThisMonth { get; init; }

    /// <summary>Until when electronic certificates are valid (R-RE-06, R-AE-04); absent is unknown.</summary>
    public ValidityEnds? ElectronicValidUntil { get; init; }

    /// <summary>Paper certificates of today, voided and replaced ones too (R-RW-04).</summary>
    public int? PaperToday { get; init; }

    /// <summary>Paper certificates of today and the six days before, voided and replaced ones too (R-RW-04).</summary>
    public int? PaperLast7Days { get; init; }

    /// <summary>Until when paper is valid (R-RW-06); absent is unknown.</summary>
    public ValidityEnds? PaperValidUntil { get; init; }
}

/// <summary>Until when the latest certificate of each mode is valid: one that is voided or replaced is not. Null is a known none.</summary>
/// <param name="Rail">First instant at which no rail certificate is valid any more; <see cref="Unread"/> where nobody knows.</param>
/// <param name="Aviation">The same for aviation.</param>
public sealed record ValidityEnds(DateTimeOffset? Rail, DateTimeOffset? Aviation)
{
    /// <summary>The worst that books nobody read can hold: a certificate that never ends.</summary>
    public static DateTimeOffset Unread => DateTimeOffset.MaxValue;

    /// <summary>Of one mode: a rail certificate is no obstacle to a flight, nor the other way round.</summary>
    public DateTimeOffset? Of(TravelMode mode) => mode switch
    {
        TravelMode.Rail => Rail,
        TravelMode.Aviation => Aviation,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "A mode without certificates."),
    };
}
