using System.Buffers.Binary;

namespace StaffPortal.Registers.Http;

/// <summary>Whether bytes are a photo that may go on: a whole JPEG of a believable size. They are not decoded here.</summary>
internal static class RegisterPhoto
{
    /// <summary>Most bytes of a photo; inclusive.</summary>
    public const int MostBytes = 512 * 1024;

    private const int LeastSide = 64;
    private const int MostSide = 4096;
    private const byte StartOfScan = 0xDA;

    public static bool IsOne(ReadOnlySpan<byte> bytes) =>
        bytes.Length is > 4 and <= MostBytes && bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && bytes.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9])
        && Size(bytes) is (>= LeastSide and <= MostSide, >= LeastSide and <= MostSide);

    // segments before the first scan (ITU-T T.81, annex B): FF, marker, length with itself, contents
    private static (int Width, int Height)? Size(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is StartOfScan) return null;
            if (IsFrame(marker)) return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2) return null;
            at += 2 + length;
        }
        return null;
    }

    /// <summary>SOF0 to SOF15 without DHT, JPG and DAC, which lie among them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
