namespace StaffPortal.Documents;

/// <summary>Everything a notice of refusal or referral says (告知单, R-P-09). Every text must have passed <see cref="GlyphCheck"/>.</summary>
public sealed record NoticeSlip
{
    public required string Title { get; init; }

    /// <summary>Number of the case, grouped for reading.</summary>
    public required string Number { get; init; }

    public required string IssuedAt { get; init; }

    public required string OfficeAndDesk { get; init; }

    /// <summary>The person, masked: the slip may be left lying.</summary>
    public required string Person { get; init; }

    /// <summary>The verdict in a few words, printed large.</summary>
    public required string Verdict { get; init; }

    /// <summary>Reason in plain words, the rule it comes from, and what to do next (may be empty); printed with numbers from 1.</summary>
    public required IReadOnlyList<(string Text, string Rule, string NextStep)> Lines { get; init; }

    /// <summary>Last line, such as where to ask or complain.</summary>
    public required string Footer { get; init; }

    /// <summary>Prints 样本 SPECIMEN across the slip (R-P-08).</summary>
    public bool Specimen { get; init; }

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(NoticeSlip);
}
