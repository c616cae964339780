namespace StaffPortal.Documents;

/// <summary>What a picture may be and what is made of it. Limits are inclusive.</summary>
public sealed record PictureLimits
{
    /// <summary>Most bytes of the file.</summary>
    public int MostBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most pixels (width × height), judged from the header before anything is decoded; decoding takes up to about 9 bytes a pixel.</summary>
    public long MostPixels { get; init; } = 25_000_000;

    /// <summary>What is asked of a document's picture: all of it is kept, in its own shape, and larger, so that small print can be read.</summary>
    public static PictureLimits OfDocument { get; } = new() { IsWhole = true, LeastWidth = 400, LeastHeight = 400, Width = 1600, Height = 1600 };

    /// <summary>Whether nothing is cut off; otherwise the picture is cropped to 358:441.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Least width in pixels, of the upright picture as it is kept, before it is scaled down.</summary>
    public int LeastWidth { get; init; } = 358;

    /// <summary>Least height in pixels, likewise.</summary>
    public int LeastHeight { get; init; } = 441;

    /// <summary>Width to which a larger picture is scaled down; a smaller one is not scaled up.</summary>
    public int Width { get; init; } = 716;

    /// <summary>Height to which a larger picture is scaled down.</summary>
    public int Height { get; init; } = 882;
}
