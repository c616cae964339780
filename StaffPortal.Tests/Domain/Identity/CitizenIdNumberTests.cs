using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Identity;

namespace StaffPortal.Tests.Domain.Identity;

/// <summary>R-ID-01 to R-ID-08.</summary>
public sealed class CitizenIdNumberTests
{
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void TryParse_PublishedNumber_IsAccepted(string text) => Assert.Equal((text, CitizenIdFault.None), Numbers.Read(text));

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ")]
    [InlineData(" 110105 19491231 002 X ")]
    [InlineData("110105\u300019491231\u00A0002\u2009X")]
    [InlineData("110105-19491231-002X")]
    [InlineData("110105\u201319491231\uFF0D002\u2212X")]
    [InlineData("\uFEFF\u200E11010519491231002X\u200B")]
    [InlineData("\t11010519491231002X\r\n")]
    public void TryParse_TypedOrScannedForm_IsNormalised(string text) => Assert.Equal(("11010519491231002X", CitizenIdFault.None), Numbers.Read(text));

    [Theory]
    [InlineData(null, CitizenIdFault.Missing)]
    [InlineData("", CitizenIdFault.Missing)]
    [InlineData("  -　", CitizenIdFault.Missing)]
    [InlineData("1", CitizenIdFault.Length)]
    [InlineData("11010519491231002", CitizenIdFault.Length)]
    [InlineData("11010519491231002X1", CitizenIdFault.Length)]
    [InlineData("1101051949123100", CitizenIdFault.Length)]
    [InlineData("X1010519491231002X", CitizenIdFault.Characters)]
    [InlineData("1101051949123100XX", CitizenIdFault.Characters)]
    [InlineData("11010519491231002Y", CitizenIdFault.Characters)]
    [InlineData("１1010519491231002Ⅹ", CitizenIdFault.Characters)]
    [InlineData("11010519491231\u0660\u066021", CitizenIdFault.Characters)]
    [InlineData("110105194912310\uD842\uDFB7X", CitizenIdFault.Characters)]
    [InlineData("110105194913310021", CitizenIdFault.Date)]
    [InlineData("110105194900310021", CitizenIdFault.Date)]
    [InlineData("110105194911310021", CitizenIdFault.Date)]
    [InlineData("110105194912000021", CitizenIdFault.Date)]
    [InlineData("110105190002290021", CitizenIdFault.Date)]
    [InlineData("110105202502290021", CitizenIdFault.Date)]
    [InlineData("110105000001010021", CitizenIdFault.Date)]
    [InlineData("110105194912310020", CitizenIdFault.CheckCharacter)]
    [InlineData("440524188001010015", CitizenIdFault.CheckCharacter)]
    public void TryParse_Faulty_SaysWhich(string? text, CitizenIdFault fault) => Assert.Equal((null, fault), Numbers.Read(text));

    [Theory]
    [InlineData("20260131", CitizenIdFault.None)]
    [InlineData("20260201", CitizenIdFault.Date)]
    [InlineData("18760131", CitizenIdFault.None)]
    [InlineData("18760130", CitizenIdFault.Date)]
    [InlineData("20000229", CitizenIdFault.None)]
    public void TryParse_BirthDateAtTheEdge_IsBelievedFrom150YearsBackToToday(string birthDate, CitizenIdFault fault) =>
        Assert.Equal(fault, Numbers.Read(Numbers.Text(birthDate)).Fault);

    [Theory]
    [InlineData("110000900307001", "19900307")]
    [InlineData("１１００００ 000229 002", null)]
    [InlineData("110000-000228-002", "19000228")]
    public void TryParse_FifteenDigits_AreReadWithTheCenturyInserted(string text, string? birthDate)
    {
        var (value, fault) = Numbers.Read(text);
        if (birthDate is null) Assert.Equal((null, CitizenIdFault.Date), (value, fault));
        else Assert.Equal((Numbers.Text(birthDate, value![14..17]), CitizenIdFault.None), (value, fault));
    }

    [Theory]
    [InlineData("11000090030700X")]
    [InlineData("11000090030700")]
    public void TryParse_NearlyFifteenDigits_IsTooShort(string text) => Assert.Equal(CitizenIdFault.Length, Numbers.Read(text).Fault);

    [Fact]
    public void TryParse_MoreDigitsBehindAScreenfulOfSpaces_IsTooLong() =>
        Assert.Equal((null, CitizenIdFault.Length), Numbers.Read("11010519491231002X" + new string(' ', 200) + "7"));

    [Fact]
    public void TryParse_ManySpacesBeforeTheNumber_ReadsIt() =>
        Assert.Equal(CitizenIdFault.None, Numbers.Read(new string(' ', 200) + "11010519491231002X").Fault);

    [Theory]
    [InlineData('1', CitizenIdFault.Length)]
    [InlineData(' ', CitizenIdFault.Missing)]
    [InlineData('\uD800', CitizenIdFault.Length)]
    public void TryParse_TenMegabytes_IsQuick(char character, CitizenIdFault fault)
    {
        var text = new string(character, 10_000_000);
        var watch = Stopwatch.StartNew();
        Assert.Equal((null, fault), Numbers.Read(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"took {watch.Elapsed}");
    }

    [Fact]
    public void TryParse_EveryOtherCheckCharacter_IsRejected() =>
        Assert.All("0123456789X".Where(character => character != 'X'), character =>
            Assert.Equal(CitizenIdFault.CheckCharacter, Numbers.Read("11010519491231002" + character).Fault));

    [Fact]
    public void TryParse_AnyWellFormedNumber_IsReadBackWithItsParts()
    {
        var dates = Gen.Choose(Numbers.Believed.Earliest.DayNumber, Numbers.Today.DayNumber).Select(DateOnly.FromDayNumber);
        var numbers = dates.SelectMany(birthDate => Gen.Choose(0, 999).Select(sequence => (BirthDate: birthDate, Sequence: sequence)));
        Prop.ForAll(numbers.ToArbitrary(), drawn =>
        {
            var text = Numbers.Text($"{drawn.BirthDate:yyyyMMdd}", $"{drawn.Sequence:000}");
            return CitizenIdNumber.TryParse(text, Numbers.Believed, out var number, out _)
                && number.Value == text && number.BirthDate == drawn.BirthDate && number.Sex == (drawn.Sequence % 2 == 1 ? Sex.Male : Sex.Female);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void TryParse_OneCharacterWrongOrTwoNeighboursSwapped_IsNeverRead()
    {
        var anyDay = new BirthDates(DateOnly.MinValue, DateOnly.MaxValue);
        var wrong = Mistakes.SingleCharacters("11010519491231002X", "0123456789X").Concat(Mistakes.NeighboursSwapped("11010519491231002X"));
        Assert.All(wrong, text => Assert.Null(Numbers.Read(text, anyDay).Value));
    }

    [Theory]
    [InlineData("001", Sex.Male)]
    [InlineData("002", Sex.Female)]
    [InlineData("010", Sex.Female)]
    [InlineData("999", Sex.Male)]
    public void Sex_SeventeenthDigit_OddIsMale(string sequence, Sex sex) => Assert.Equal(sex, Numbers.Of("19900307", sequence).Sex);

    [Theory]
    [InlineData("110000", IdentityDocumentKind.ResidentIdentityCard)]
    [InlineData("710000", IdentityDocumentKind.ResidentIdentityCard)]
    [InlineData("800000", IdentityDocumentKind.ResidentIdentityCard)]
    [InlineData("810000", IdentityDocumentKind.HkMacaoTaiwanPermit)]
    [InlineData("820000", IdentityDocumentKind.HkMacaoTaiwanPermit)]
    [InlineData("830000", IdentityDocumentKind.HkMacaoTaiwanPermit)]
    [InlineData("910000", IdentityDocumentKind.ForeignPermanentResidence)]
    [InlineData("900000", IdentityDocumentKind.ForeignPermanentResidence)]
    public void DocumentKind_FirstDigits_TellWhoseNumberItIs(string region, IdentityDocumentKind kind) =>
        Assert.Equal(kind, Numbers.Of("19900307", region: region).DocumentKind);

    [Fact]
    public void Masked_AnyNumber_ShowsFourAndFour()
    {
        var number = CitizenIdNumber.Stored("11010519491231002X");
        Assert.Equal("1101**********002X", number.Masked);
        Assert.Equal("1101**********002X", $"{number}");
    }

    [Fact]
    public void Stored_Damaged_ThrowsWithoutShowingIt()
    {
        var thrown = Assert.Throws<FormatException>(() => CitizenIdNumber.Stored("110105194912310020"));
        Assert.DoesNotContain("1949", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stored_OlderThanAnybodyBelieves_IsStillRead() => Assert.Equal(new DateOnly(1700, 1, 1), Numbers.Of("17000101").BirthDate);
}
