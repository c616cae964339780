using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Certificates;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>R-P-03: 19 characters with a check character of ISO 7064 MOD 37,36.</summary>
public sealed class CertificateNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly OfficeCode s_office = OfficeCode.Of("BXZ01");
    private static readonly DateOnly s_day = new(2026, 1, 31);

    [Theory]
    [InlineData(TravelMode.Rail, 1, "RBXZ01260131000001Q", "R BXZ01 260131 000001 Q")]
    [InlineData(TravelMode.Aviation, 42, "ABXZ01260131000042S", "A BXZ01 260131 000042 S")]
    public void Compose_PublishedExample_IsTheSame(TravelMode mode, int serial, string value, string grouped)
    {
        var number = CertificateNumber.Compose(mode, s_office, s_day, serial);
        Assert.Equal((value, grouped, value), (number.Value, number.Grouped, $"{number}"));
    }

    [Theory]
    [InlineData("RBXZ01260131000001Q")]
    [InlineData(" rbxz01 260131-000001 q ")]
    [InlineData("R BXZ01 260131 000001 Q")]
    public void TryParse_TypedForm_IsReadWithItsParts(string text)
    {
        Assert.True(CertificateNumber.TryParse(text, out var number));
        Assert.Equal(("RBXZ01260131000001Q", TravelMode.Rail, s_office, s_day, 1), (number.Value, number.Mode, number.Office, number.Day, number.Serial));
    }

    [Theory]
    [InlineData("RBXZ01260131000001Q")]
    [InlineData("ABXZ01260131000042S")]
    public void TryParse_OneCharacterWrongOrTwoNeighboursSwapped_IsRejected(string value) =>
        Assert.All(Mistakes.SingleCharacters(value, Alphabet).Concat(Mistakes.NeighboursSwapped(value)), text => Assert.False(CertificateNumber.TryParse(text, out _), text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RBXZ01260131000001")]
    [InlineData("RBXZ01260131000001QQ")]
    [InlineData("RBXZ0１260131000001Q")]
    public void TryParse_AnotherText_IsRejected(string? text) => Assert.False(CertificateNumber.TryParse(text, out _));

    [Theory]
    [InlineData("XBXZ01260131000001")]
    [InlineData("RBXZ01260132000001")]
    [InlineData("RBXZ01260229000001")]
    [InlineData("RBXZ01261331000001")]
    [InlineData("RBXZ0126O131000001")]
    [InlineData("RBXZ01260131000000")]
    [InlineData("RBXZ0126013100000A")]
    public void TryParse_RightCheckCharacterOverAWrongPart_IsRejected(string first18)
    {
        var checks = Alphabet.Where(check => IsCongruent(first18 + check)).ToArray();
        Assert.False(CertificateNumber.TryParse(first18 + Assert.Single(checks), out _));
    }

    [Fact]
    public void Compose_AnyIssue_IsReadBackAndSatisfiesTheStandard()
    {
        var issues = Gen.Choose(1, CertificateNumber.LastSerial)
            .SelectMany(serial => Gen.Choose(0, 36_523).Select(day => (Serial: serial, Day: new DateOnly(2000, 1, 1).AddDays(day))))
            .SelectMany(issue => Gen.Elements(Alphabet.ToCharArray()).ArrayOf(5).Select(office => (issue.Serial, issue.Day, Office: new string(office))));
        Prop.ForAll(issues.ToArbitrary(), issue =>
        {
            var number = CertificateNumber.Compose(TravelMode.Rail, OfficeCode.Of(issue.Office), issue.Day, issue.Serial);
            return IsCongruent(number.Value) && CertificateNumber.Stored(number.Value) == number
                && (number.Office.Value, number.Day, number.Serial) == (issue.Office, issue.Day, issue.Serial)
                && !Mistakes.SingleCharacters(number.Value, Alphabet).Any(text => CertificateNumber.TryParse(text, out _));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void Compose_SerialOutOfSixDigits_IsABug(int serial) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CertificateNumber.Compose(TravelMode.Rail, s_office, s_day, serial));

    [Fact]
    public void Compose_LastSerialOfADay_HasSixDigits() =>
        Assert.Equal(999_999, CertificateNumber.Stored(CertificateNumber.Compose(TravelMode.Rail, s_office, s_day, 999_999).Value).Serial);

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    public void Compose_DayOfAnotherCentury_IsABug(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CertificateNumber.Compose(TravelMode.Rail, s_office, new DateOnly(year, 6, 1), 1));

    [Fact]
    public void Stored_Damaged_Throws() => Assert.Throws<FormatException>(() => CertificateNumber.Stored("RBXZ01260131000001R"));

    [Theory]
    [InlineData(null)]
    [InlineData("BXZ0")]
    [InlineData("BXZ012")]
    [InlineData("bxz01")]
    [InlineData("BXZ-1")]
    [InlineData("北XZ01")]
    public void OfficeCode_AnotherText_IsNone(string? text)
    {
        Assert.False(OfficeCode.TryParse(text, out _));
        if (text is not null) Assert.Throws<FormatException>(() => OfficeCode.Of(text));
    }

    /// <summary>ISO 7064, hybrid system MOD 37,36: the whole string, its check character taken in, is congruent to 1.</summary>
    private static bool IsCongruent(string number)
    {
        var product = 36;
        foreach (var character in number[..18])
        {
            var sum = (product + Alphabet.IndexOf(character, StringComparison.Ordinal)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return (product + Alphabet.IndexOf(number[18], StringComparison.Ordinal)) % 36 == 1;
    }
}
