using StaffPortal.Documents;

namespace StaffPortal.Tests.Documents;

/// <summary>R-P-09.</summary>
public sealed class NoticeDrawingTests
{
    private static readonly NoticeDrawing s_drawing = new();

    [Fact]
    public async Task ToPdf_Ordinary_UpperHalfSaysAllAndLowerHalfNothing()
    {
        var slip = Ordinary();
        using var paper = new PaperOnDisk(s_drawing.ToPdf(slip));
        var text = CertificateDrawingTests.Joined(await paper.TextAsync(0));
        string[] parts =
        [
            slip.Title, slip.Number, slip.IssuedAt, slip.OfficeAndDesk, slip.Person, slip.Verdict, slip.Footer,
            .. slip.Lines.SelectMany(line => new[] { line.Text, line.Rule, line.NextStep }),
        ];
        Assert.All(parts, part => Assert.Contains(CertificateDrawingTests.Joined(part), text, StringComparison.Ordinal));
        Assert.Equal("", CertificateDrawingTests.Joined(await paper.TextAsync(1)).Replace("沿此线裁开", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ToPdf_ManyReasons_AllAreThereInTheUpperHalf()
    {
        var reasons = Enumerable.Range(1, 9).Select(number =>
            ($"第 {number} 条理由：现场照片与库中照片不一致，民警无法确认为同一人。", $"R-C-{number:00}", "请提供护照、驾驶证等有照片的证件，或到户籍地派出所开具证明。"));
        var slip = Ordinary() with { Lines = [.. reasons] };
        using var paper = new PaperOnDisk(s_drawing.ToPdf(slip));
        var text = CertificateDrawingTests.Joined(await paper.TextAsync(0));
        Assert.All(slip.Lines, line => Assert.Contains(CertificateDrawingTests.Joined(line.Text), text, StringComparison.Ordinal));
        Assert.Contains(CertificateDrawingTests.Joined(slip.Footer), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ToPdf_Specimen_SaysSo(bool specimen)
    {
        using var paper = new PaperOnDisk(s_drawing.ToPdf(Ordinary() with { Specimen = specimen }));
        Assert.Equal(specimen, (await paper.TextAsync(0)).Contains("样本 SPECIMEN", StringComparison.Ordinal));
    }

    private static NoticeSlip Ordinary() => new()
    {
        Title = "不予签发告知单",
        Number = "261120 000412",
        IssuedAt = "2026年11月20日 12:30:04",
        OfficeAndDesk = "北京西站派出所 2号窗口",
        Person = "周*远 1100**********0015",
        Verdict = "不予签发",
        Lines =
        [
            ("公民身份号码校验位不正确，无法确认您的身份。", "R-ID-04", "请核对户口簿上的公民身份号码后再来窗口。"),
            ("距开车时间不足 10 分钟。", "R-RW-03", ""),
        ],
        Footer = "对本告知有异议，可向值班民警提出复核。本单不作为身份证明使用。",
    };
}
