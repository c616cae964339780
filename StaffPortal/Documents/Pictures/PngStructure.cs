using System.Buffers.Binary;

namespace StaffPortal.Documents.Pictures;

/// <summary>Walks the chunks of a PNG file (ISO/IEC 15948).</summary>
internal static class PngStructure
{
    private const int HeadLength = 8;
    private const int CheckLength = 4;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureStructure? Read(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[Signature.Length..];
        if (rest.Length < HeadLength + 8 || !rest[4..8].SequenceEqual("IHDR"u8)) return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(rest[8..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(rest[12..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue) return null;
        return new PictureStructure(new PictureSize((int)width, (int)height), ReachesEnd(rest));
    }

    private static bool ReachesEnd(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= HeadLength + CheckLength)
        {
            if (rest[4..8].SequenceEqual("IEND"u8)) return true;
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - HeadLength - CheckLength) return false;
            rest = rest[(HeadLength + (int)length + CheckLength)..];
        }
        return false;
    }
}
