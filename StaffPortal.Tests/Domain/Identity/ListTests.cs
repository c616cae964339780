using StaffPortal.Domain.Identity;

namespace StaffPortal.Tests.Domain.Identity;

/// <summary>The two published lists: ethnic groups (GB/T 3304) and provinces (R-ID-04).</summary>
public sealed class ListTests
{
    [Fact]
    public void EthnicGroups_All_AreFiftySixWithTheirOwnCodesAndNames()
    {
        Assert.Equal(Enumerable.Range(1, 56).Select(code => $"{code:00}"), EthnicGroup.All.Select(group => group.Code));
        Assert.Equal(56, EthnicGroup.All.Select(group => group.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(EthnicGroup.All, group => Assert.Same(group, EthnicGroup.Of(group.Code)));
    }

    [Theory]
    [InlineData("01", "汉族")]
    [InlineData("05", "维吾尔族")]
    [InlineData("20", "傈僳族")]
    [InlineData("30", "土族")]
    [InlineData("41", "塔吉克族")]
    [InlineData("56", "基诺族")]
    public void EthnicGroup_Code_NamesTheGroup(string code, string name) => Assert.Equal(name, $"{EthnicGroup.Of(code)}");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("1")]
    [InlineData("57")]
    [InlineData("97")]
    public void EthnicGroup_AnotherCode_IsNone(string? code)
    {
        Assert.False(EthnicGroup.TryFind(code, out _));
        if (code is not null) Assert.Throws<FormatException>(() => EthnicGroup.Of(code));
    }

    [Fact]
    public void RegionCode_EveryTwoDigits_KnowsExactlyTheProvincesInForce()
    {
        int[] inForce = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71];
        Assert.Equal(inForce, Enumerable.Range(0, 100).Where(province => new RegionCode($"{province:00}9999").IsKnown));
    }

    [Fact]
    public void RegionCode_Default_IsUnknown() => Assert.False(default(RegionCode).IsKnown);

    [Theory]
    [InlineData("110105", "北京市")]
    [InlineData("710000", "台湾省")]
    public void RegionCode_Province_IsNamed(string code, string province) => Assert.Equal(province, new RegionCode(code).Province);
}
