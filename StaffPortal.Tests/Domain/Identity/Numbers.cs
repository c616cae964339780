using StaffPortal.Domain.Identity;

namespace StaffPortal.Tests.Domain.Identity;

/// <summary>Numbers that can be no person's: a real province, then 0000. The check character is reckoned here another way than in the domain.</summary>
internal static class Numbers
{
    /// <summary>The day on which the tests of identity take place.</summary>
    public static DateOnly Today { get; } = new(2026, 1, 31);

    /// <summary>The birth dates believed on that day.</summary>
    public static BirthDates Believed { get; } = BirthDates.On(Today, 150);

    /// <summary>A number with the right check character.</summary>
    public static string Text(string birthDate, string sequence = "001", string region = "110000") => WithCheck(region + birthDate + sequence);

    /// <summary>A number that was read.</summary>
    public static CitizenIdNumber Of(string birthDate, string sequence = "001", string region = "110000") => CitizenIdNumber.Stored(Text(birthDate, sequence, region));

    /// <summary>ISO 7064, pure system MOD 11-2, in its recursive form: the whole string is congruent to 1.</summary>
    public static string WithCheck(string first17)
    {
        var product = first17.Aggregate(0, (carried, digit) => (carried + (digit - '0')) * 2 % 11);
        var check = (12 - product) % 11;
        return first17 + (check == 10 ? "X" : check.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What reading the text gives.</summary>
    public static (string? Value, CitizenIdFault Fault) Read(string? text, BirthDates? believed = null)
    {
        var read = CitizenIdNumber.TryParse(text, believed ?? Believed, out var number, out var fault);
        Assert.Equal(read, number is not null);
        return (number?.Value, fault);
    }
}
