using System.Diagnostics.CodeAnalysis;

namespace StaffPortal.Domain.Certificates;

/// <summary>The five characters (0–9, A–Z) by which an issuing office (签发单位) stands in its certificates' numbers (R-P-03).</summary>
public sealed record OfficeCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 5;

    private OfficeCode(string value) => Value = value;

    /// <summary>Five characters.</summary>
    public string Value { get; }

    /// <summary>Reads a code; false where it is not five characters of 0–9 and A–Z.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OfficeCode? code)
    {
        code = text is { Length: Length } && text.All(char.IsAsciiLetterOrDigit) && !text.Any(char.IsAsciiLetterLower) ? new OfficeCode(text) : null;
        return code is not null;
    }

    /// <summary>Reads a code that this system stored; a damaged one is a bug and throws.</summary>
    public static OfficeCode Of(string text) => TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not an office code.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
