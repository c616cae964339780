namespace StaffPortal.Documents.Pictures;

internal enum PictureFormat { Jpeg, Png }

/// <summary>Width and height in pixels.</summary>
internal sealed record PictureSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>The largest size of the shape's ratio that lies inside this one.</summary>
    public PictureSize LargestInside(PictureSize shape) => (long)Width * shape.Height > (long)Height * shape.Width
        ? new((int)Math.Round(Height * (double)shape.Width / shape.Height), Height)
        : new(Width, (int)Math.Round(Width * (double)shape.Height / shape.Width));

    /// <summary>Fits the limit in both directions; a size that is within it stays.</summary>
    public PictureSize ScaledDownTo(PictureSize limit)
    {
        var scale = Math.Min(1, Math.Min((double)limit.Width / Width, (double)limit.Height / Height));
        return new(Math.Max(1, (int)Math.Round(Width * scale)), Math.Max(1, (int)Math.Round(Height * scale)));
    }
}

/// <summary>What the framing of a picture file says, read without decoding it.</summary>
/// <param name="Size">As stored, before any turning.</param>
/// <param name="Complete">Whether the file reaches its end mark: the decoders forgive a missing lower half, a certificate does not.</param>
internal sealed record PictureStructure(PictureSize Size, bool Complete)
{
    /// <returns>Null when the bytes begin like neither.</returns>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return PictureFormat.Jpeg;
        return bytes.StartsWith(PngStructure.Signature) ? PictureFormat.Png : null;
    }

    /// <returns>Null when no width and height can be found.</returns>
    public static PictureStructure? Read(ReadOnlySpan<byte> bytes, PictureFormat format) =>
        format is PictureFormat.Jpeg ? JpegStructure.Read(bytes) : PngStructure.Read(bytes);
}
