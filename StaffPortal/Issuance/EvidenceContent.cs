using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>What else was noted of a document that was seen; that it was seen stands among the case's evidence.</summary>
/// <param name="Kind">Which document.</param>
/// <param name="Number">Its number, where it was written down; at most <see cref="LongestNumber"/> characters.</param>
/// <param name="Letter">What the letter of a unit says (R-S-05).</param>
/// <param name="PictureAt">When a picture of it was taken; null where there is none.</param>
public sealed record EvidenceContent(EvidenceKind Kind, string? Number = null, LetterContent? Letter = null, DateTimeOffset? PictureAt = null)
{
    /// <summary>Most characters of a document's number.</summary>
    public const int LongestNumber = 40;

    /// <summary>The kind and no more: a record would print all of it.</summary>
    public override string ToString() => Kind.ToString();
}

/// <summary>Which department of a unit signed its letter (R-S-05).</summary>
public enum LetterDepartment
{
    /// <summary>保卫部门.</summary>
    Security,

    /// <summary>政治部门.</summary>
    Political,
}

/// <summary>The letter of a unit (单位证明信); for the stub and the officer, never whole on the traveller's part.</summary>
/// <param name="Unit">The unit; at most <see cref="LongestUnit"/> characters.</param>
/// <param name="Department">Who signed it.</param>
/// <param name="Date">Of the letter.</param>
public sealed record LetterContent(string Unit, LetterDepartment Department, DateOnly Date)
{
    /// <summary>Most characters of a unit's name.</summary>
    public const int LongestUnit = 100;

    /// <summary>Nothing of the unit: a record would print all of it.</summary>
    public override string ToString() => nameof(LetterContent);
}
