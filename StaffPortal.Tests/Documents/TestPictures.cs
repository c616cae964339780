using System.Buffers.Binary;
using System.IO.Compression;
using StaffPortal.Documents;

namespace StaffPortal.Tests.Documents;

/// <summary>Pictures made by arithmetic: no person's, and no file to keep.</summary>
internal static class TestPictures
{
    /// <summary>A drawn face on a light ground.</summary>
    public static byte[] Face(int width, int height) => Png(width, height, (x, y) => FaceColour((double)x / width, (double)y / height));

    /// <summary>Left half red, right half blue.</summary>
    public static byte[] RedLeftBlueRight(int width, int height) =>
        Png(width, height, (x, _) => x < width / 2 ? ((byte)230, (byte)20, (byte)20) : ((byte)20, (byte)20, (byte)230));

    /// <summary>A portrait as the portal stores it, 716 × 882.</summary>
    public static byte[] PortraitJpeg { get; } = ToJpeg(Face(716, 882));

    public static byte[] ToJpeg(byte[] png) =>
        Assert.IsType<PictureResult.Accepted>(new PictureReader().Read(png, new PictureLimits { LeastWidth = 1, LeastHeight = 1 })).Jpeg;

    /// <summary>The header of a PNG that says it is that large, and no picture behind it.</summary>
    public static byte[] PngHeader(int width, int height) => [.. PngSignature, .. Chunk("IHDR", Header(width, height))];

    /// <summary>A JPEG that says it is that large, and no picture behind it.</summary>
    public static byte[] JpegHeader(ushort width, ushort height) =>
        [0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x0B, 0x08, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xD9];

    /// <summary>Puts an EXIF block with nothing but an orientation (1 to 8) into a JPEG.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static byte[] Png(int width, int height, Func<int, int, (byte, byte, byte)> colour)
    {
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++) (row[1 + (x * 3)], row[2 + (x * 3)], row[3 + (x * 3)]) = colour(x, y);
                deflate.Write(row);
            }
        }
        return [.. PngHeader(width, height), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);   // 8 bits, RGB
        return header;
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] checkedPart = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        checkedPart.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32(checkedPart));
        return chunk;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    private static (byte, byte, byte) FaceColour(double x, double y)
    {
        var inside = (double cx, double cy, double rx, double ry) => Math.Pow((x - cx) / rx, 2) + Math.Pow((y - cy) / ry, 2) < 1;
        if (inside(0.40, 0.44, 0.035, 0.016) || inside(0.60, 0.44, 0.035, 0.016)) return (40, 34, 30);
        if (inside(0.50, 0.615, 0.075, 0.014)) return (168, 92, 84);
        if (inside(0.50, 0.47, 0.20, 0.25) && y > 0.33) return (232, 196, 170);
        if (inside(0.50, 0.41, 0.235, 0.26) && y < 0.52) return (44, 38, 36);
        if (inside(0.50, 0.72, 0.095, 0.13)) return (214, 176, 150);
        return inside(0.50, 1.06, 0.44, 0.30) ? ((byte)58, (byte)74, (byte)96) : ((byte)226, (byte)232, (byte)238);
    }
}
