using System.Diagnostics;
using System.Text;

namespace StaffPortal.Tests.TestData;

/// <summary>A camera that shows one drawn person, for Chromium's <c>--use-file-for-fake-video-capture</c>.</summary>
public static class FakeCamera
{
    /// <summary>Frames in the film; Chromium plays it again and again.</summary>
    private const int Frames = 2;

    /// <summary>Frames a second: as motion JPEG, which Chromium plays at thirty, every desk that stands open took five times the processor.</summary>
    private const int Rate = 5;

    /// <summary>The live picture of a person: <c>zhou-mingyuan</c>, <c>chen-siyu</c> or <c>song-guilan</c>. 640 by 480 pixels.</summary>
    public static string LivePicture(string portraitName) => Path.Combine(AppContext.BaseDirectory, "TestData", $"live-{portraitName}.jpg");

    /// <summary>Writes a JPEG, whose sides are even, as a YUV4MPEG2 film into a new temporary file, which the caller deletes, and gives its path.</summary>
    public static string WriteFilm(string jpegPath)
    {
        var (width, height, rgb) = Decode(jpegPath);
        var frame = ToI420(rgb, width, height);
        var film = Path.Combine(Path.GetTempPath(), Path.ChangeExtension(Path.GetRandomFileName(), ".y4m"));
        using var stream = new FileStream(film, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"YUV4MPEG2 W{width} H{height} F{Rate}:1 Ip A1:1 C420\n")));
        for (var i = 0; i < Frames; i++)
        {
            stream.Write("FRAME\n"u8);
            stream.Write(frame);
        }
        return film;
    }

    private static (int Width, int Height, byte[] Rgb) Decode(string jpegPath)
    {
        using var djpeg = Process.Start(new ProcessStartInfo("djpeg", ["-rgb", "-pnm", jpegPath]) { RedirectStandardOutput = true })!;
        using var read = new MemoryStream();
        djpeg.StandardOutput.BaseStream.CopyTo(read);
        djpeg.WaitForExit();
        var pixmap = read.ToArray();
        // P6, width and height, 255, each on a line, and the pixels
        var lines = Encoding.ASCII.GetString(pixmap, 0, 32).Split('\n');
        var sides = lines[1].Split(' ').Select(int.Parse).ToArray();
        var pixels = 3 + lines[1].Length + 1 + lines[2].Length + 1;
        return ("P6", "255", sides[0] * sides[1] * 3) == (lines[0], lines[2], pixmap.Length - pixels)
            ? (sides[0], sides[1], pixmap[pixels..])
            : throw new InvalidOperationException($"djpeg could not read {jpegPath}.");
    }

    // BT.601 as video has it: luma from 16 to 235, one pair of colour values for four pixels
    private static byte[] ToI420(byte[] rgb, int width, int height)
    {
        var (luma, quarter) = (width * height, width * height / 4);
        var frame = new byte[luma + quarter * 2];
        for (var (pixel, y) = (0, 0); y < height; y++)
        {
            for (var x = 0; x < width; x++, pixel++)
            {
                double red = rgb[pixel * 3], green = rgb[pixel * 3 + 1], blue = rgb[pixel * 3 + 2];
                frame[pixel] = (byte)Math.Round(16 + (65.738 * red + 129.057 * green + 25.064 * blue) / 256);
                if (x % 2 > 0 || y % 2 > 0) continue;
                var colour = luma + y / 2 * (width / 2) + x / 2;
                frame[colour] = (byte)Math.Round(128 + (-37.945 * red - 74.494 * green + 112.439 * blue) / 256);
                frame[colour + quarter] = (byte)Math.Round(128 + (112.439 * red - 94.154 * green - 18.285 * blue) / 256);
            }
        }
        return frame;
    }
}
