using StaffPortal.Domain.Flights;

namespace StaffPortal.Tests.Domain.Flights;

/// <summary>A flight number as typed from a ticket.</summary>
public sealed class FlightNumberTests
{
    [Theory]
    [InlineData("CA1831", "CA1831")]
    [InlineData(" ca 1831 ", "CA1831")]
    [InlineData("ca-1831", "CA1831")]
    [InlineData("ＣＡ１８３１", "CA1831")]
    [InlineData("ｃａ１８３１", "CA1831")]
    [InlineData("3U8881", "3U8881")]
    [InlineData("G54", "G54")]
    [InlineData("9C1", "9C1")]
    [InlineData("MU5101A", "MU5101A")]
    public void TryParse_FlightNumber_IsReadInOneForm(string text, string value)
    {
        Assert.True(FlightNumber.TryParse(text, out var number));
        Assert.Equal(value, number.Value);
        Assert.Equal(number, FlightNumber.Stored(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CA")]
    [InlineData("C1")]
    [InlineData("1831")]
    [InlineData("CCA1831")]
    [InlineData("CA18315")]
    [InlineData("CA18A1")]
    [InlineData("CAA")]
    [InlineData("国航1831")]
    [InlineData("CA1831AB")]
    [InlineData("CA1831                                  ")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.False(FlightNumber.TryParse(text, out _));

    [Fact]
    public void Stored_DamagedText_ThrowsWithoutShowingIt() =>
        Assert.DoesNotContain("XYZ", Assert.Throws<FormatException>(() => FlightNumber.Stored("XYZ")).Message, StringComparison.Ordinal);
}
