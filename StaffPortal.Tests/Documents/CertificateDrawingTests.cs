using System.Xml.Linq;
using System.Text.RegularExpressions;
using StaffPortal.Documents;
using StaffPortal.Documents.Paper;

namespace StaffPortal.Tests.Documents;

public sealed partial class CertificateDrawingTests
{
    private static readonly CertificateDrawing s_drawing = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToPdf_Ordinary_IsOneA4PageWithoutPersonalMetadata()
    {
        using var paper = Draw(TestSheets.Ordinary());
        var info = await paper.InfoAsync();
        Assert.Matches(@"Pages:\s+1\n", info);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
        Assert.Matches(@"Title:\s+乘坐旅客列车临时身份证明\n", info);
        Assert.DoesNotContain("周明远", info, StringComparison.Ordinal);
        Assert.DoesNotContain("CreationDate", info, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task ToPdf_Ordinary_EachHalfSaysAllThatBothMust(int half)
    {
        var sheet = TestSheets.Ordinary();
        using var paper = Draw(sheet);
        var text = Joined(await paper.TextAsync(half));
        string[] all =
        [
            sheet.Title, sheet.Number, sheet.Name, sheet.Sex, sheet.EthnicGroup, sheet.BirthDate, sheet.Purpose, sheet.IdentityNumber, sheet.HouseholdPlace,
            sheet.ValidFrom, sheet.ValidUntil, sheet.ValidLength, sheet.IssuingOffice, sheet.Desk, sheet.OfficerNumber, sheet.IssuedAt,
        ];
        Assert.All(all, part => Assert.Contains(Joined(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ToPdf_Ordinary_EachHalfSaysWhatIsItsOwn()
    {
        var sheet = TestSheets.Ordinary();
        using var paper = Draw(sheet);
        var (traveller, stub) = (Joined(await paper.TextAsync(0)), Joined(await paper.TextAsync(1)));
        var uses = sheet.Uses.Select((use, index) => $"{index + 1}.{use.Replace("**", "", StringComparison.Ordinal)}");
        string[] travellers = ["旅客联", sheet.CopyLabel, sheet.FreeOfCharge, .. sheet.Marks, .. uses];
        string[] stubs = ["存根联", sheet.StubCopyLabel, sheet.StubKeeping, sheet.Evidence, sheet.Findings, "民警签名", "旅客签收"];
        Assert.All(travellers, part => Assert.Contains(Joined(part), traveller, StringComparison.Ordinal));
        Assert.All(stubs, part => Assert.Contains(Joined(part), stub, StringComparison.Ordinal));
        Assert.DoesNotContain(Joined(sheet.Evidence), traveller, StringComparison.Ordinal);
        Assert.DoesNotContain("签名", traveller, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToPdf_Ordinary_ReadsInOrder()
    {
        var sheet = TestSheets.Ordinary();
        using var paper = Draw(sheet);
        var text = Joined(await paper.TextAsync(0));
        string[] parts = [sheet.Title, sheet.Number, sheet.Name, sheet.Sex, sheet.IdentityNumber, sheet.HouseholdPlace, sheet.ValidUntil, sheet.IssuingOffice];
        int[] places = [.. parts.Select(part => text.IndexOf(Joined(part), StringComparison.Ordinal))];
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("周明远")]
    [InlineData(TestSheets.LongestName)]
    [InlineData(TestSheets.RareName)]
    public async Task ToPdf_AnyName_AllFontsAreEmbeddedSubsets(string name)
    {
        using var paper = Draw(TestSheets.Ordinary() with { Name = name });
        var fonts = (await paper.FontsAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@" yes yes yes +\d+ +\d+$", font));   // embedded, subset, readable as text
    }

    [Fact]
    public async Task ToPdf_Portrait_IsTheJpegItselfAt26By32Millimetres()
    {
        using var paper = Draw(TestSheets.Ordinary());
        var images = (await paper.ImagesAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(2, images.Length);
        Assert.All(images, image =>
        {
            var columns = image.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("jpeg", columns[8]);
            Assert.InRange(Length(columns[3], columns[12]), 25.9, 26.1);
            Assert.InRange(Length(columns[4], columns[13]), 31.9, 32.1);
        });
    }

    [Fact]
    public void ToPdf_SameSheet_IsTheSameFile() =>
        Assert.Equal(s_drawing.ToPdf(TestSheets.Ordinary(), Cancellation), s_drawing.ToPdf(TestSheets.Ordinary(), Cancellation));

    [Fact]
    public void ToPdf_ManyAtOnce_AllAreTheSameFile()
    {
        var expected = s_drawing.ToPdf(TestSheets.Ordinary(), Cancellation);
        var drawn = new byte[16][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation };
        Parallel.For(0, drawn.Length, options, index => drawn[index] = s_drawing.ToPdf(TestSheets.Ordinary(), Cancellation));
        Assert.All(drawn, file => Assert.Equal(expected, file));
    }

    [Fact]
    public void ToPdf_Cancelled_Stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => s_drawing.ToPdf(TestSheets.Ordinary(), new CancellationToken(canceled: true)));

    [Fact]
    public void ToPdf_CharacterWithoutGlyph_IsRefusedAndNotNamed()
    {
        var fault = Assert.Throws<ArgumentException>(() => s_drawing.ToPdf(TestSheets.Ordinary() with { Name = "周\U0003FFFD远" }, Cancellation));
        Assert.DoesNotContain("周", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToPdf_PortraitThatIsNoJpeg_IsRefused() =>
        Assert.Throws<ArgumentException>(() => s_drawing.ToPdf(TestSheets.Ordinary() with { PortraitJpeg = "%PDF-1.7"u8.ToArray() }, Cancellation));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ToPdf_Specimen_SaysSoOnBothHalves(bool specimen)
    {
        using var paper = Draw(TestSheets.Ordinary() with { Specimen = specimen });
        for (var half = 0; half < 2; half++)
            Assert.Equal(specimen, (await paper.TextAsync(half)).Contains(SpecimenMark.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void ToSvg_Ordinary_IsOneA4PageWithThePortraitAsItIs()
    {
        var sheet = TestSheets.Ordinary();
        var svg = XDocument.Parse(System.Text.Encoding.UTF8.GetString(s_drawing.ToSvg(sheet, Cancellation))).Root!;
        Assert.Equal((595.28, 841.89), (Points(svg, "width"), Points(svg, "height")));
        var jpeg = "data:image/jpeg;base64," + Convert.ToBase64String(sheet.PortraitJpeg.Span);
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "image" && element.Attributes().Any(attribute => attribute.Value == jpeg));
    }

    private static double Points(XElement svg, string name) =>
        Math.Round(double.Parse(svg.Attribute(name)!.Value.Replace("pt", "", StringComparison.Ordinal), Invariant), 2);

    internal static PaperOnDisk Draw(CertificateSheet sheet) => new(s_drawing.ToPdf(sheet, Cancellation));

    /// <summary>Without blanks and line ends, which a reader of PDF text puts where it sees gaps.</summary>
    internal static string Joined(string text) => Blanks().Replace(text, "");

    private static double Length(string pixels, string pixelsPerInch) => double.Parse(pixels, Invariant) / double.Parse(pixelsPerInch, Invariant) * 25.4;

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
