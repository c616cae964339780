namespace StaffPortal.Documents;

/// <summary>A table of a report: its heads, and rows, of which some are strong.</summary>
public sealed record ReportSlipTable(IReadOnlyList<string> Heads, IReadOnlyList<(bool Strong, IReadOnlyList<string> Cells)> Rows);

/// <summary>Everything that a printed report says (报表). Every text must have passed <see cref="GlyphCheck"/>.</summary>
public sealed record ReportSlip
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Filter, maker and instant, each with its label.</summary>
    public required IReadOnlyList<(string Label, string Text)> Head { get; init; }

    /// <summary>Six figures: what, how many, and what else is to be said.</summary>
    public required IReadOnlyList<(string Label, string Figure, string Note)> Figures { get; init; }

    /// <summary>Bars of the trend: name, rail, air.</summary>
    public required IReadOnlyList<(string Name, int Rail, int Air)> Bars { get; init; }

    /// <summary>By weekday, Monday first, and hour.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Heat { get; init; }

    /// <summary>Most frequent first.</summary>
    public required IReadOnlyList<(string Name, int Count)> Reasons { get; init; }

    /// <summary>The tables.</summary>
    public required IReadOnlyList<ReportSlipTable> Tables { get; init; }

    /// <summary>Prints 样本 SPECIMEN across each page (R-P-08).</summary>
    public bool Specimen { get; init; }
}
