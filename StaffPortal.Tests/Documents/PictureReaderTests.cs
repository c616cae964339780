using System.Diagnostics;
using StaffPortal.Documents;
using StaffPortal.Documents.Pictures;

namespace StaffPortal.Tests.Documents;

public sealed class PictureReaderTests
{
    private static readonly PictureReader s_reader = new();
    private static readonly PictureLimits s_limits = new();
    private static readonly byte[] s_png = TestPictures.Face(800, 1000);

    [Theory]
    [InlineData(716, 882, 716, 882)]
    [InlineData(1600, 1200, 716, 882)]     // wide: the sides are cut
    [InlineData(1200, 3000, 716, 882)]     // tall: top and bottom are cut
    [InlineData(640, 480, 390, 480)]       // smaller than wished: cut, not blown up
    [InlineData(358, 441, 358, 441)]
    public void Read_Png_IsCroppedToThePortraitsShape(int width, int height, int expectedWidth, int expectedHeight)
    {
        var accepted = Accepted(TestPictures.Face(width, height));
        Assert.Equal((expectedWidth, expectedHeight), (accepted.Width, accepted.Height));
        Assert.Equal(new PictureSize(expectedWidth, expectedHeight), JpegStructure.Read(accepted.Jpeg)?.Size);
    }

    [Theory]
    [InlineData(1920, 1080, 1600, 900)]
    [InlineData(1080, 1920, 900, 1600)]
    [InlineData(640, 480, 640, 480)]       // smaller than wished: not blown up
    [InlineData(400, 400, 400, 400)]
    public void Read_OfADocument_KeepsAllOfIt(int width, int height, int expectedWidth, int expectedHeight)
    {
        var accepted = Accepted(TestPictures.Face(width, height), PictureLimits.OfDocument);
        Assert.Equal((expectedWidth, expectedHeight), (accepted.Width, accepted.Height));
        Assert.Equal(PictureFault.TooSmall, Fault(TestPictures.Face(399, 1000), PictureLimits.OfDocument));
    }

    [Fact]
    public void Read_Jpeg_IsAcceptedAgain() => Assert.Equal(716, Accepted(TestPictures.PortraitJpeg).Width);

    [Fact]
    public void Read_Empty_IsRefused() => Assert.Equal(PictureFault.Empty, Fault([]));

    [Fact]
    public void Read_MoreBytesThanAllowed_IsRefused()
    {
        Assert.Equal(PictureFault.TooManyBytes, Fault(s_png, s_limits with { MostBytes = s_png.Length - 1 }));
        Accepted(s_png, s_limits with { MostBytes = s_png.Length });
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("GIF89a................")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("x")]
    public void Read_SomethingElse_IsNotAPicture(string text) => Assert.Equal(PictureFault.NotAPicture, Fault(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Read_HugePicture_IsRefusedByItsHeaderAlone()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(PictureFault.TooManyPixels, Fault(TestPictures.PngHeader(20_000, 20_000)));
        Assert.Equal(PictureFault.TooManyPixels, Fault(TestPictures.JpegHeader(20_000, 20_000)));
        Assert.Equal(PictureFault.TooManyPixels, Fault(TestPictures.PngHeader(int.MaxValue, int.MaxValue)));
        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(200), "A header must be enough.");
    }

    [Fact]
    public void Read_PixelsAtTheLimit_AreAccepted()
    {
        Accepted(s_png, s_limits with { MostPixels = 800 * 1000 });
        Assert.Equal(PictureFault.TooManyPixels, Fault(s_png, s_limits with { MostPixels = (800 * 1000) - 1 }));
    }

    [Theory]
    [InlineData(357, 441)]
    [InlineData(358, 440)]
    [InlineData(1, 1)]
    [InlineData(20_000, 10)]
    public void Read_FewPixels_IsTooSmall(int width, int height) => Assert.Equal(PictureFault.TooSmall, Fault(TestPictures.Face(width, height)));

    [Fact]
    public void Read_CutOffAnywhere_IsDamagedAndNeverAccepted()
    {
        foreach (var whole in (byte[][])[s_png, TestPictures.PortraitJpeg])
        {
            for (var part = 1; part < 40; part++)
            {
                var cut = whole[..Math.Max(9, whole.Length * part / 40)];
                Assert.Equal(PictureFault.Damaged, Fault(cut));
            }
            Assert.Equal(PictureFault.Damaged, Fault(whole[..^1]));
        }
    }

    [Fact]
    public void Read_GarbledBytes_NeverThrows()
    {
        var random = new Random(20261120);
        foreach (var whole in (byte[][])[s_png, TestPictures.PortraitJpeg, TestPictures.WithOrientation(TestPictures.PortraitJpeg, 6)])
        {
            for (var attempt = 0; attempt < 60; attempt++)
            {
                var garbled = (byte[])whole.Clone();
                var reach = attempt % 2 == 0 ? garbled.Length : 200;
                for (var hit = 0; hit < 12; hit++) garbled[random.Next(3, reach)] = (byte)random.Next(256);
                Assert.NotNull(s_reader.Read(garbled, s_limits));
            }
        }
    }

    [Fact]
    public void Read_PngWithWrongCheckSum_IsDamaged()
    {
        var garbled = (byte[])s_png.Clone();
        garbled[s_png.Length / 2] ^= 0xFF;
        Assert.Equal(PictureFault.Damaged, Fault(garbled));
    }

    [Fact]
    public void Read_ExifOrientation_IsTurnedUprightAndForgotten()
    {
        var lying = TestPictures.WithOrientation(TestPictures.ToJpeg(TestPictures.RedLeftBlueRight(716, 882)), 6);   // 6: turn a quarter clockwise
        var upright = Accepted(lying);
        Assert.Equal((581, 716), (upright.Width, upright.Height));
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(upright.Jpeg), StringComparison.Ordinal);
        var again = Accepted(upright.Jpeg);
        Assert.True(IsRed(again.Jpeg, 0.5, 0.1), "What was on the left is now above.");
        Assert.False(IsRed(again.Jpeg, 0.5, 0.9));
    }

    [Fact]
    public void Read_ManyAtOnce_AllAreTheSame()
    {
        var expected = Accepted(s_png).Jpeg;
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };
        Parallel.For(0, 12, options, _ => Assert.Equal(expected, Accepted(s_png).Jpeg));
    }

    private static bool IsRed(byte[] jpeg, double x, double y)
    {
        var (red, _, blue) = TestPixels.At(jpeg, x, y);
        return red > blue;
    }

    private static PictureResult.Accepted Accepted(byte[] bytes, PictureLimits? limits = null) =>
        Assert.IsType<PictureResult.Accepted>(s_reader.Read(bytes, limits ?? s_limits));

    private static PictureFault Fault(byte[] bytes, PictureLimits? limits = null) =>
        Assert.IsType<PictureResult.Refused>(s_reader.Read(bytes, limits ?? s_limits)).Fault;
}
