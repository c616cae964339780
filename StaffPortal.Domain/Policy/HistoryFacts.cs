namespace StaffPortal.Domain.Policy;

/// <summary>What the one ledger knows of the traveller, rail and air, paper and electronic (R-RW-05). This case is not counted in.</summary>
public sealed record HistoryFacts
{
    /// <summary>Successful electronic rail applications of this calendar month (R-RE-04).</summary>
    public int? ElectronicRailThisMonth { get; init; }

    /// <summary>Paper certificates of today, voided and replaced ones too (R-RW-04).</summary>
    public int? PaperToday { get; init; }

    /// <summary>Paper certificates of today and the six days before, voided and replaced ones too (R-RW-04).</summary>
    public int? PaperLast7Days { get; init; }
}
