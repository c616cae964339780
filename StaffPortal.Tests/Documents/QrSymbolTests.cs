using StaffPortal.Documents.Paper;

namespace StaffPortal.Tests.Documents;

public sealed class QrSymbolTests
{
    private const double CodeRight = 198;
    private const double CodeTop = 66.2;
    private const double WishedSize = 26;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task ToPdf_Scanned_GivesTheSealCode(int half)
    {
        using var paper = CertificateDrawingTests.Draw(TestSheets.Ordinary());
        Assert.Equal(TestSheets.SealCode, await paper.ScanAsync(half));
    }

    [Fact]
    public void Of_CapitalsAndBase45_UsesTheAlphanumericMode()
    {
        // 258 characters fit version 9 (53 modules) in that mode alone; as bytes they would need version 13
        Assert.Equal(258, TestSheets.SealCode.Length);
        Assert.Equal(53, QrSymbol.Of(TestSheets.SealCode).Modules);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(254)]
    [InlineData(480)]
    [InlineData(600)]
    [InlineData(812)]
    public void SizeFor_AnySealCode_ModuleIsAtLeastOfTheLegibleSize(int length)
    {
        var symbol = QrSymbol.Of(TestSheets.Code(length));
        Assert.True(symbol.SizeFor(WishedSize) / symbol.Modules >= 0.34 - 1e-9);
    }

    [Fact]
    public void SizeFor_TooLongACode_IsRefused() => Assert.Throws<ArgumentException>(() => QrSymbol.Of(TestSheets.Code(1200)).SizeFor(WishedSize));

    [Theory]
    [InlineData(254)]
    [InlineData(600)]
    public async Task ToPdf_AroundTheCode_FourModulesAreBlank(int length)
    {
        var sheet = TestSheets.Ordinary() with { SealCode = TestSheets.Code(length) };
        var symbol = QrSymbol.Of(sheet.SealCode);
        var size = symbol.SizeFor(WishedSize);
        var quiet = (4 * size / symbol.Modules) - 0.1;   // a dot of the rendering may belong to both sides of an edge
        using var paper = CertificateDrawingTests.Draw(sheet);
        for (var half = 0; half < 2; half++)
        {
            var picture = await paper.PictureAsync(half);
            var (left, bottom) = (CodeRight - size, CodeTop + size);
            Assert.Equal(0, picture.CountDark(left - quiet, CodeTop - quiet, size + (2 * quiet), quiet - 0.1));
            Assert.Equal(0, picture.CountDark(left - quiet, bottom + 0.2, size + (2 * quiet), quiet - 0.2));
            Assert.Equal(0, picture.CountDark(left - quiet, CodeTop, quiet - 0.1, size));
            Assert.Equal(0, picture.CountDark(CodeRight + 0.2, CodeTop, quiet - 0.2, size));
            Assert.NotEqual(0, picture.CountDark(left, CodeTop, 1, 1));   // and the code does begin where this looks
        }
    }
}
