using System.Globalization;

namespace StaffPortal.Tests.Documents;

/// <summary>A PDF in a file of its own, for the programs that judge it; gone with the test.</summary>
internal sealed class PaperOnDisk : IDisposable
{
    /// <summary>Dots per millimetre of a page rendered at 300 dots per inch.</summary>
    public const double DotsPerMillimetre = 300 / 25.4;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("paper-");

    public PaperOnDisk(byte[] pdf) => File.WriteAllBytes(Pdf, pdf);

    private string Pdf => Path.Combine(_folder.FullName, "paper.pdf");

    public Task<string> InfoAsync() => OutputAsync("pdfinfo", Pdf);

    public Task<string> FontsAsync() => OutputAsync("pdffonts", Pdf);

    public Task<string> ImagesAsync() => OutputAsync("pdfimages", "-list", Pdf);

    /// <summary>Words and their places in points, as XHTML.</summary>
    public Task<string> PlacesAsync() => OutputAsync("pdftotext", "-bbox", Pdf, "-");

    /// <summary>Text of one half in reading order; 0 is the upper.</summary>
    public Task<string> TextAsync(int half) =>
        OutputAsync("pdftotext", "-r", "72", "-x", "0", "-y", half == 0 ? "0" : "421", "-W", "596", "-H", "421", Pdf, "-");

    /// <summary>What a scanner reads of one half, printed at 300 dots per inch; 0 is the upper.</summary>
    public async Task<string> ScanAsync(int half)
    {
        var picture = await RenderAsync(half);
        return (await OutputAsync("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture)).TrimEnd('\n');
    }

    /// <summary>One half as a grey picture at 300 dots per inch.</summary>
    public async Task<GreyPicture> PictureAsync(int half) =>
        GreyPicture.Parse(await File.ReadAllBytesAsync(await RenderAsync(half), TestContext.Current.CancellationToken));

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RenderAsync(int half)
    {
        var name = Path.Combine(_folder.FullName, $"half-{half}");
        await OutputAsync("pdftoppm", "-r", "300", "-gray", "-singlefile", "-x", "0", "-y", half == 0 ? "0" : "1754", "-W", "2480", "-H", "1754", Pdf, name);
        return name + ".pgm";
    }

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        var (exitCode, output, _) = await CommandLine.RunAsync(program, arguments, input: null, TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, $"{program} ended with {exitCode}.");
        return output;
    }
}

/// <summary>A grey picture (binary PGM); brightness from 0, black, to 255.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Dots)
{
    public byte this[int x, int y] => Dots[(y * Width) + x];

    public static GreyPicture Parse(byte[] pgm)
    {
        var head = System.Text.Encoding.ASCII.GetString(pgm, 0, 32).Split('\n', ' ');
        Assert.Equal("P5", head[0]);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new GreyPicture(width, height, pgm[^(width * height)..]);
    }

    /// <summary>Dots darker than the middle in a rectangle given in millimetres.</summary>
    public int CountDark(double x, double y, double width, double height)
    {
        var (left, top) = ((int)(x * PaperOnDisk.DotsPerMillimetre), (int)(y * PaperOnDisk.DotsPerMillimetre));
        var (right, bottom) = ((int)((x + width) * PaperOnDisk.DotsPerMillimetre), (int)((y + height) * PaperOnDisk.DotsPerMillimetre));
        var count = 0;
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                if (this[column, row] < 128) count++;
            }
        }
        return count;
    }
}
