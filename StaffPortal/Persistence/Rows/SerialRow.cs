namespace StaffPortal.Persistence.Rows;

/// <summary>The last serial that an office gave out on a day; locked while one is taken, so that there is no gap and no repeat (R-P-03).</summary>
public sealed class SerialRow
{
    /// <summary>The office.</summary>
    public required string OfficeCode { get; init; }

    /// <summary>The day in Shanghai.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>0 where none was given out yet.</summary>
    public required int Last { get; set; }
}
