using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StaffPortal.Domain.Seals;

/// <summary>
/// Names a signing key, as <c>CNTIA01</c>: country <c>CN</c>, signer of 2 characters (0–9 A–Z), reference of 3 upper-case hexadecimal digits.
/// </summary>
public sealed record SealKeyId
{
    /// <summary>Reference of a signer's first key.</summary>
    public const int FirstReference = 0xA01;

    /// <summary>The highest reference; no key can follow it.</summary>
    public const int LastReference = 0xFFF;

    private const string Country = "CN";

    private SealKeyId(string signer, int reference) => (Signer, Reference) = (signer, reference);

    /// <summary>The two characters that name who signs.</summary>
    public string Signer { get; }

    /// <summary>Counted up with each key of the signer, 0 to <see cref="LastReference"/>.</summary>
    public int Reference { get; }

    /// <summary>Signer, length and reference as the header's one C40 string: <c>CNTI03A01</c>.</summary>
    internal string HeaderText => $"{Country}{Signer}03{ReferenceText}";

    private string ReferenceText => Reference.ToString("X3", CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="signer"/> can name a signer: two of 0–9 A–Z.</summary>
    public static bool IsSigner([NotNullWhen(true)] string? signer) =>
        signer is { Length: 2 } && signer.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    /// <summary>The first key of a signer.</summary>
    /// <exception cref="ArgumentException"><paramref name="signer"/> is no signer.</exception>
    public static SealKeyId First(string signer) => IsSigner(signer)
        ? new SealKeyId(signer, FirstReference)
        : throw new ArgumentException("A signer is two of 0-9 A-Z.", nameof(signer));

    /// <summary>The key that follows this one.</summary>
    /// <exception cref="InvalidOperationException">This is the last one there can be.</exception>
    public SealKeyId Next() => Reference < LastReference
        ? new SealKeyId(Signer, Reference + 1)
        : throw new InvalidOperationException($"No key reference follows {this}.");

    /// <summary>Reads <c>CNTIA01</c>; false for anything else, lower case too.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SealKeyId? kid)
    {
        kid = text is { Length: 7 } && text.StartsWith(Country, StringComparison.Ordinal) ? Create(text[2..4], text[4..]) : null;
        return kid is not null;
    }

    internal static SealKeyId? FromHeader(string text) =>
        text is { Length: 9 } && text.StartsWith(Country, StringComparison.Ordinal) && text[4..6] is "03" ? Create(text[2..4], text[6..]) : null;

    private static SealKeyId? Create(string signer, string reference) =>
        IsSigner(signer) && reference.All(c => char.IsAsciiHexDigitUpper(c))
            ? new SealKeyId(signer, int.Parse(reference, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The name as it stands in a key set and in file names: <c>CNTIA01</c>.</summary>
    public override string ToString() => $"{Country}{Signer}{ReferenceText}";
}
