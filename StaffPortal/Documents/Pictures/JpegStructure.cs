using System.Buffers.Binary;

namespace StaffPortal.Documents.Pictures;

/// <summary>Walks the segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegStructure
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static PictureStructure? Read(ReadOnlySpan<byte> bytes)
    {
        if (PictureStructure.FormatOf(bytes) is not PictureFormat.Jpeg) return null;
        PictureSize? size = null;
        var position = 2;
        while (NextMarker(bytes, ref position) is { } marker and not EndOfImage)
        {
            if (position + 2 > bytes.Length) return Answer(size, complete: false);
            var segment = bytes[position..];
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment);
            if (length < 2 || length > segment.Length) return Answer(size, complete: false);
            if (IsFrame(marker) && length >= 7) size ??= SizeIn(segment);
            position += length;
            if (marker == StartOfScan) SkipScan(bytes, ref position);
        }
        return Answer(size, complete: position <= bytes.Length && bytes[position - 1] == EndOfImage);
    }

    private static PictureStructure? Answer(PictureSize? size, bool complete) =>
        size is { Width: > 0, Height: > 0 } known ? new PictureStructure(known, complete) : null;

    private static PictureSize SizeIn(ReadOnlySpan<byte> frame) =>
        new(BinaryPrimitives.ReadUInt16BigEndian(frame[5..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));

    /// <summary>SOF0 to SOF15 without DHT, JPG and DAC, which lie among them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Leaves the position behind the marker; null at the end of the bytes or where no marker stands.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (position >= bytes.Length || bytes[position] != 0xFF) return null;
        while (position < bytes.Length && bytes[position] == 0xFF) position++;
        return position < bytes.Length ? bytes[position++] : null;
    }

    /// <summary>Coded data ends at the first FF that neither stuffs (FF 00) nor restarts (FF D0 to D7).</summary>
    private static void SkipScan(ReadOnlySpan<byte> bytes, ref int position)
    {
        while (position < bytes.Length - 1)
        {
            if (bytes[position] == 0xFF && bytes[position + 1] is not (0x00 or >= 0xD0 and <= 0xD7)) return;
            position++;
        }
        position = bytes.Length;
    }
}
