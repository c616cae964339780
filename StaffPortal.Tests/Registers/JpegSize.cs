using System.Buffers.Binary;

namespace StaffPortal.Tests.Registers;

/// <summary>Width and height as the frame header of a JPEG says them.</summary>
internal static class JpegSize
{
    public static (int Width, int Height) Of(ReadOnlySpan<byte> jpeg)
    {
        Assert.Equal([0xFF, 0xD8], jpeg[..2].ToArray());
        Assert.Equal([0xFF, 0xD9], jpeg[^2..].ToArray());
        for (var at = 2; at + 9 < jpeg.Length;)
        {
            var (marker, length) = (jpeg[at + 1], BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]));
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
            }
            at += 2 + length;
        }
        throw new InvalidOperationException("No frame header.");
    }
}
