namespace StaffPortal.Domain.Identity;

/// <summary>What is wrong with a text that should be a name.</summary>
public enum PersonNameFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is no text.</summary>
    Missing,

    /// <summary>More than <see cref="PersonName.LongestName"/> code points.</summary>
    Length,

    /// <summary>A sign that stands in no name, such as a digit, a bracket or a control character.</summary>
    Characters,
}
