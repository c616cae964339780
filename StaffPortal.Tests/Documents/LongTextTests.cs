using System.Globalization;
using System.Text.RegularExpressions;
using StaffPortal.Documents;

namespace StaffPortal.Tests.Documents;

/// <summary>R-P-07: wrap or shrink, never cut.</summary>
public sealed partial class LongTextTests
{
    private const string LongPlace = "新疆维吾尔自治区伊犁哈萨克自治州霍城县水定镇解放路示范小区样例街道第十二号院三单元五层五零二室（原伊犁地区霍城县水定公社样例大队第二生产队）";
    private const double PointsPerMillimetre = 72 / 25.4;

    [Fact]
    public void LongestName_HasFiftyCodePoints() => Assert.Equal(50, TestSheets.LongestName.EnumerateRunes().Count());

    [Theory]
    [InlineData(TestSheets.LongestName)]
    [InlineData(TestSheets.RareName)]
    [InlineData("Aleksandr-Konstantinovich Bartholomew O'Shaughness")]
    [InlineData("ئابدۇراخمان")]
    public async Task ToPdf_DifficultName_IsWholeOnBothHalves(string name)
    {
        using var paper = CertificateDrawingTests.Draw(TestSheets.Ordinary() with { Name = name });
        for (var half = 0; half < 2; half++)
            Assert.Contains(CertificateDrawingTests.Joined(name), CertificateDrawingTests.Joined(await paper.TextAsync(half)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToPdf_NameThatWraps_NoLineBeginsWithThePoint()
    {
        // without the rule the line would end exactly before the point
        for (var length = 27; length <= 31; length++)
        {
            var name = new string('阿', length) + "·" + new string('买', 49 - length);
            using var paper = CertificateDrawingTests.Draw(TestSheets.Ordinary() with { Name = name });
            Assert.DoesNotMatch(@"(^|\n)·", await paper.TextAsync(0));
        }
    }

    [Fact]
    public async Task ToPdf_EverythingLong_StaysInItsPlaceAndWhole()
    {
        var sheet = Longest();
        using var paper = CertificateDrawingTests.Draw(sheet);
        var stub = CertificateDrawingTests.Joined(await paper.TextAsync(1));
        string[] parts = [sheet.Name, sheet.HouseholdPlace, sheet.Purpose, sheet.Evidence, sheet.Findings, sheet.IssuingOffice, sheet.Desk];
        Assert.All(parts, part => Assert.Contains(CertificateDrawingTests.Joined(part), stub, StringComparison.Ordinal));
        Assert.All(Boxes(await paper.PlacesAsync()), box =>
        {
            Assert.InRange(box.Left, 11.9, 198.1);
            Assert.InRange(box.Right, 11.9, 198.1);
        });
    }

    [Fact]
    public async Task ToPdf_EverythingLong_IsReadByTheScanner()
    {
        using var paper = CertificateDrawingTests.Draw(Longest());
        Assert.Equal(Longest().SealCode, await paper.ScanAsync(0));
    }

    [Fact]
    public void ToPdf_TextBeyondAllRules_IsRefusedRatherThanCut() =>
        Assert.Throws<ArgumentException>(() => CertificateDrawingTests.Draw(TestSheets.Ordinary() with { Findings = new string('长', 20_000) }));

    private static CertificateSheet Longest() => TestSheets.Ordinary() with
    {
        Name = TestSheets.LongestName,
        HouseholdPlace = LongPlace,
        Purpose = "未携带证件，且电子证明次数已经用完",
        Evidence = "护照（已核原件）、机动车驾驶证（已核原件）、户口簿复印件（仅供参考，不作为依据）、同行亲属书面说明一份",
        Findings = string.Join("；", Enumerable.Repeat("须复核，已批准：人像存疑（R-C-07），号码有效、库中有记录；身份证已挂失，已提醒补领（R-C-10）", 4)),
        IssuingOffice = "乌鲁木齐铁路公安局霍尔果斯铁路公安处霍尔果斯站派出所值班室",
        Desk = "霍尔果斯站公安制证窗口·12号（国际候车室）",
        SealOffice = "乌鲁木齐铁路公安局霍尔果斯站派出所",
        SealCode = TestSheets.Code(600),
    };

    private static IEnumerable<(double Left, double Right)> Boxes(string places) =>
        Word().Matches(places)
            .Where(word => word.Groups["text"].Value != "沿此线裁开")
            .Select(word => (Millimetres(word.Groups["left"].Value), Millimetres(word.Groups["right"].Value)));

    private static double Millimetres(string points) => double.Parse(points, CultureInfo.InvariantCulture) / PointsPerMillimetre;

    [GeneratedRegex("""<word xMin="(?<left>[\d.]+)" yMin="[\d.]+" xMax="(?<right>[\d.]+)" yMax="[\d.]+">(?<text>[^<]*)</word>""")]
    private static partial Regex Word();
}
