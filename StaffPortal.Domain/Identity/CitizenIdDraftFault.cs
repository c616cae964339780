namespace StaffPortal.Domain.Identity;

/// <summary>How far one part of an unfinished number is.</summary>
public enum DraftPart
{
    /// <summary>Characters are still to come.</summary>
    Unfinished,

    /// <summary>All there, nothing wrong seen.</summary>
    Right,

    /// <summary>The first fault lies in this part.</summary>
    Wrong,
}

/// <summary>What is wrong with an unfinished number.</summary>
public enum CitizenIdDraftFault
{
    /// <summary>Nothing so far.</summary>
    None,

    /// <summary>A character that cannot stand at its place.</summary>
    Character,

    /// <summary>A year before the oldest or after this one.</summary>
    Year,

    /// <summary>A month other than 01–12.</summary>
    Month,

    /// <summary>A day that the month does not have.</summary>
    Day,

    /// <summary>A day of this year that is still to come, or just too long ago.</summary>
    Future,

    /// <summary>The last character is not the one that the other seventeen give.</summary>
    CheckCharacter,

    /// <summary>More than 18 characters.</summary>
    TooLong,
}
