namespace StaffPortal.Tests.Domain.Identity;

/// <summary>The mistakes that people make when they copy a number.</summary>
internal static class Mistakes
{
    /// <summary>Every text that differs in exactly one character.</summary>
    public static IEnumerable<string> SingleCharacters(string text, string alphabet) =>
        from at in Enumerable.Range(0, text.Length)
        from character in alphabet
        where character != text[at]
        select text[..at] + character + text[(at + 1)..];

    /// <summary>Every text in which two different neighbours changed places.</summary>
    public static IEnumerable<string> NeighboursSwapped(string text) =>
        from at in Enumerable.Range(0, text.Length - 1)
        where text[at] != text[at + 1]
        select text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
}
