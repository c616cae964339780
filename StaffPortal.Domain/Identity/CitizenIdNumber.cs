using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StaffPortal.Domain.Identity;

/// <summary>An 18-character citizen identity number (公民身份号码) whose birth date and check character were verified.</summary>
/// <remarks>Layout GB 11643-1999; check character ISO 7064 MOD 11-2 (R-ID-01). Held in upper case. Personal data.</remarks>
public sealed record CitizenIdNumber
{
    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenIdNumber(string value, DateOnly birthDate) => (Value, BirthDate) = (value, birthDate);

    /// <summary>The full number. For the open case and for paper only, never for a log.</summary>
    public string Value { get; }

    /// <summary>Characters 7 to 14.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>17th digit: odd is male, even is female (R-ID-03).</summary>
    public Sex Sex => (Value[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>Characters 1 to 6. Abolished codes stay in numbers for life, so that only the province is looked at (R-ID-04).</summary>
    public RegionCode Region => new(Value[..6]);

    /// <summary>Which document numbers of this form are printed on (R-ID-05).</summary>
    public IdentityDocumentKind DocumentKind => (Value[0], Value[1]) switch
    {
        ('8', '1' or '2' or '3') => IdentityDocumentKind.HkMacaoTaiwanPermit,
        ('9', _) => IdentityDocumentKind.ForeignPermanentResidence,
        _ => IdentityDocumentKind.ResidentIdentityCard,
    };

    /// <summary>First and last four characters (R-ID-08).</summary>
    public string Masked => $"{Value[..4]}**********{Value[^4..]}";

    /// <summary>Completed years on <paramref name="date"/>; a birthday of 29 February counts from 1 March in other years.</summary>
    public int AgeOn(DateOnly date) => Age.On(BirthDate, date);

    /// <summary>Reads what a person typed or a reader sent.</summary>
    /// <param name="text">Any text; normalised first (R-ID-07), 15 digits are widened (R-ID-06).</param>
    /// <param name="dates">Which birth dates are believed (R-ID-02).</param>
    /// <param name="number">The number, where there is no fault.</param>
    /// <param name="fault">The first thing that is wrong, in the order of the members.</param>
    public static bool TryParse(string? text, BirthDates dates, [NotNullWhen(true)] out CitizenIdNumber? number, out CitizenIdFault fault)
    {
        var value = CitizenIdText.Widen(CitizenIdText.Normalise(text));
        fault = Inspect(value, dates, out var birthDate);
        number = fault is CitizenIdFault.None ? new CitizenIdNumber(value, birthDate) : null;
        return number is not null;
    }

    /// <summary>Reads a number that this system stored; a damaged one is a bug and throws without showing it.</summary>
    public static CitizenIdNumber Stored(string value) =>
        TryParse(value, new BirthDates(DateOnly.MinValue, DateOnly.MaxValue), out var number, out var fault)
            ? number
            : throw new FormatException($"A stored identity number is damaged ({fault}).");

    /// <summary>The check character that belongs to the first 17 digits.</summary>
    public static char CheckCharacterOf(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < s_weights.Length; i++) sum += (first17[i] - '0') * s_weights[i];
        return "10X98765432"[sum % 11];
    }

    /// <summary>The masked form, so that no text made by accident names a person.</summary>
    public override string ToString() => Masked;

    private static CitizenIdFault Inspect(string value, BirthDates dates, out DateOnly birthDate)
    {
        birthDate = default;
        if (value.Length == 0) return CitizenIdFault.Missing;
        if (value.Length != 18) return CitizenIdFault.Length;
        if (value.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') || value[17] is not ((>= '0' and <= '9') or 'X')) return CitizenIdFault.Characters;
        if (!DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate)) return CitizenIdFault.Date;
        if (!dates.Contain(birthDate)) return CitizenIdFault.Date;
        return CheckCharacterOf(value) == value[17] ? CitizenIdFault.None : CitizenIdFault.CheckCharacter;
    }
}
