using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StaffPortal.Domain.Certificates;

/// <summary>
/// A certificate's number (编号) of 19 characters: mode, office code, day of issue in Shanghai as yyMMdd, serial of that office and day
/// in six digits, check character ISO 7064 MOD 37,36 (R-P-03). Never used twice.
/// </summary>
public sealed record CertificateNumber
{
    /// <summary>How many characters a number has.</summary>
    public const int Length = 19;

    /// <summary>The last serial of a day; the first is 1.</summary>
    public const int LastSerial = 999_999;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CertificateNumber(string value) => Value = value;

    /// <summary>The 19 characters without spaces, as they are stored, sealed and searched.</summary>
    public string Value { get; }

    /// <summary>First character: <c>R</c> rail, <c>A</c> aviation.</summary>
    public TravelMode Mode => Value[0] == 'R' ? TravelMode.Rail : TravelMode.Aviation;

    /// <summary>Characters 2 to 6.</summary>
    public OfficeCode Office => OfficeCode.Of(Value[1..6]);

    /// <summary>Characters 7 to 12, of this century.</summary>
    public DateOnly Day => DateOnly.ParseExact("20" + Value[6..12], "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Characters 13 to 18, 1 to <see cref="LastSerial"/>.</summary>
    public int Serial => int.Parse(Value.AsSpan(12, 6), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>In groups for reading: <c>R BXZ01 260131 000001 Q</c>.</summary>
    public string Grouped => $"{Value[0]} {Value[1..6]} {Value[6..12]} {Value[12..18]} {Value[18]}";

    /// <summary>Makes the number of one issue.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The serial is not 1 to <see cref="LastSerial"/>, or the day not of this century.</exception>
    public static CertificateNumber Compose(TravelMode mode, OfficeCode office, DateOnly day, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, LastSerial);
        ArgumentOutOfRangeException.ThrowIfNotEqual(day.Year / 100, 20, nameof(day));
        var first18 = string.Create(CultureInfo.InvariantCulture, $"{(mode is TravelMode.Rail ? 'R' : 'A')}{office.Value}{day:yyMMdd}{serial:000000}");
        return new CertificateNumber(first18 + CheckCharacterOf(first18));
    }

    /// <summary>Reads what was typed: spaces and case do not matter, a wrong check character does.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CertificateNumber? number)
    {
        number = null;
        if (text is null || text.Length > 64) return false;
        var value = string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '-')).ToUpperInvariant();
        if (value.Length != Length || value.Any(character => !Alphabet.Contains(character, StringComparison.Ordinal))) return false;
        if (value[0] is not ('R' or 'A') || value.AsSpan(6, 12).ContainsAnyExceptInRange('0', '9')) return false;
        if (!DateOnly.TryParseExact("20" + value[6..12], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return false;
        if (value.AsSpan(12, 6).SequenceEqual("000000") || CheckCharacterOf(value.AsSpan(0, 18)) != value[18]) return false;
        number = new CertificateNumber(value);
        return true;
    }

    /// <summary>Reads a number that this system stored; a damaged one is a bug and throws.</summary>
    public static CertificateNumber Stored(string text) => TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a certificate number.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static char CheckCharacterOf(ReadOnlySpan<char> first18)
    {
        var p = 36;
        foreach (var character in first18)
        {
            var s = (p + Alphabet.IndexOf(character, StringComparison.Ordinal)) % 36;
            p = (s == 0 ? 36 : s) * 2 % 37;
        }
        return Alphabet[(37 - p) % 36];
    }
}
