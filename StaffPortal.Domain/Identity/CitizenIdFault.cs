namespace StaffPortal.Domain.Identity;

/// <summary>What is wrong with a text that should be an identity number (R-ID-01, -02).</summary>
public enum CitizenIdFault
{
    /// <summary>Nothing: it is a number.</summary>
    None,

    /// <summary>There is no text.</summary>
    Missing,

    /// <summary>Neither 18 characters nor the 15 of the old form.</summary>
    Length,

    /// <summary>Something else than digits, or a last character that is neither a digit nor X.</summary>
    Characters,

    /// <summary>No such day, a day to come, or one too long ago.</summary>
    Date,

    /// <summary>The last character is not the one that the other seventeen give.</summary>
    CheckCharacter,
}
