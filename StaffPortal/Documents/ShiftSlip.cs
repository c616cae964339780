namespace StaffPortal.Documents;

/// <summary>Everything the sheet of a closed shift says (交班单). Every text must have passed <see cref="GlyphCheck"/>.</summary>
public sealed record ShiftSlip
{
    public required string Title { get; init; }

    public required string OfficeAndDesk { get; init; }

    /// <summary>From when until when.</summary>
    public required string Interval { get; init; }

    /// <summary>签发 58 ＝ 打印交付 56 ＋ 作废 2 ＋ 替换 0.</summary>
    public required string Balance { get; init; }

    /// <summary>What was counted: the item, what the books say, what was found, and the difference in words.</summary>
    public required IReadOnlyList<(string Item, string Books, string Found, string Difference)> Rows { get; init; }

    /// <summary>Certificates that the differences are about, by number; may be empty.</summary>
    public required string Numbers { get; init; }

    /// <summary>How differences are explained; may be empty.</summary>
    public required string Explanation { get; init; }

    /// <summary>Who signed and when: handing over, taking over.</summary>
    public required (string GivenBy, string TakenBy) Signatures { get; init; }

    /// <summary>Prints 样本 SPECIMEN across the sheet (R-P-08).</summary>
    public bool Specimen { get; init; }

    /// <summary>Not the explanation: it may name somebody.</summary>
    public override string ToString() => nameof(ShiftSlip);
}
