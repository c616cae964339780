using StaffPortal.Configuration;

namespace StaffPortal.Tests.Configuration;

/// <summary>How many pairs are drawn and planted has its bounds, and each fault names its key.</summary>
public sealed class SecondLookOptionsTests
{
    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(200, 50, null)]
    [InlineData(-1, 10, "Reports:SecondLooksADay")]
    [InlineData(201, 10, "Reports:SecondLooksADay")]
    [InlineData(20, -1, "Reports:PlantedInHundred")]
    [InlineData(20, 51, "Reports:PlantedInHundred")]
    public void Validate_Figures_NamesTheKeyOfAFault(int aDay, int planted, string? key)
    {
        var result = new ReportOptionsValidator().Validate(null, new ReportOptions { SecondLooksADay = aDay, PlantedInHundred = planted });
        Assert.Equal(key is null, result.Succeeded);
        if (key is not null) Assert.StartsWith(key, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
