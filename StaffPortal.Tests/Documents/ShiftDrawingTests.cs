using StaffPortal.Documents;

namespace StaffPortal.Tests.Documents;

/// <summary>The sheet of a closed shift, and the two marks that a certificate's paper may carry.</summary>
public sealed class ShiftDrawingTests
{
    private static readonly ShiftSlip s_slip = new()
    {
        Title = "制证窗口交接班单",
        OfficeAndDesk = "北京西站公安制证窗口·2号",
        Interval = "2026-11-20 07:30 至 2026-11-20 15:31",
        Balance = "签发 58 ＝ 打印交付 56 ＋ 作废 2 ＋ 替换 0",
        Rows = [("存根联", "58", "57", "−1"), ("补打存根", "3", "3", "相符"), ("误印废纸", "1", "1", "相符"), ("补打", "3", "", "")],
        Numbers = "R BXZ01 261120 000131 J；R BXZ01 261120 000140 K",
        Explanation = "旅客当场带走整页，已电话请其在到站窗口交回。",
        Signatures = ("民警 100001　2026-11-20 15:31", "民警 100014　2026-11-20 15:35"),
        Specimen = true,
    };

    [Fact]
    public async Task ToPdf_AShift_SaysAll()
    {
        using var paper = new PaperOnDisk(new ShiftDrawing().ToPdf(s_slip));
        var text = CertificateDrawingTests.Joined(await paper.TextAsync(0) + await paper.TextAsync(1));
        string[] parts =
        [
            s_slip.Title, s_slip.OfficeAndDesk, s_slip.Interval, s_slip.Balance, s_slip.Numbers, s_slip.Explanation, s_slip.Signatures.GivenBy, s_slip.Signatures.TakenBy,
            .. s_slip.Rows.Select(row => row.Item), "−1", "相符",
        ];
        Assert.All(parts, part => Assert.Contains(CertificateDrawingTests.Joined(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ToPdf_FiftyNumbersAndTheLongestExplanation_AreAllThere()
    {
        var numbers = string.Join("；", Enumerable.Range(1, 50).Select(serial => $"R BXZ01 261120 {serial:000000} J"));
        var slip = s_slip with { Numbers = numbers, Explanation = new string('长', 400) };
        using var paper = new PaperOnDisk(new ShiftDrawing().ToPdf(slip));
        var text = CertificateDrawingTests.Joined(await paper.TextAsync(0) + await paper.TextAsync(1));
        Assert.Contains(CertificateDrawingTests.Joined("261120 000050 J"), text, StringComparison.Ordinal);
        Assert.Equal(400, text.Count(character => character == '长'));
    }

    [Fact]
    public async Task ToPdf_Reprint_SaysWhichOnBothHalves()
    {
        using var paper = new PaperOnDisk(new CertificateDrawing().ToPdf(TestSheets.Ordinary() with { CopyLabel = "补打 第 1 次", StubCopyLabel = "留存 补打 第 1 次" }, TestContext.Current.CancellationToken));
        Assert.Contains("补打 第 1 次", await paper.TextAsync(0), StringComparison.Ordinal);
        Assert.DoesNotContain("交旅客使用", await paper.TextAsync(0), StringComparison.Ordinal);
        Assert.Contains("补打 第 1 次", await paper.TextAsync(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("待人口库核验")]
    public async Task ToPdf_CheckPending_StandsOnBothHalves(string? pending)
    {
        using var paper = new PaperOnDisk(new CertificateDrawing().ToPdf(TestSheets.Ordinary() with { Pending = pending }, TestContext.Current.CancellationToken));
        for (var half = 0; half < 2; half++) Assert.Equal(pending is not null, (await paper.TextAsync(half)).Contains("待人口库核验", StringComparison.Ordinal));
    }
}
