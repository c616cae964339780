namespace StaffPortal.Documents;

/// <summary>What a picture may be and what is made of it. Limits are inclusive.</summary>
public sealed record PictureLimits
{
    /// <summary>Most bytes of the file.</summary>
    public int MostBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most pixels (width × height), judged from the header before anything is decoded; decoding takes up to about 9 bytes a pixel.</summary>
    public long MostPixels { get; init; } = 25_000_000;

    /// <summary>Least width in pixels, of the upright picture cropped to 358:441.</summary>
    public int LeastWidth { get; init; } = 358;

    /// <summary>Least height in pixels, of the upright picture cropped to 358:441.</summary>
    public int LeastHeight { get; init; } = 441;

    /// <summary>Width to which a larger picture is scaled down; a smaller one is not scaled up.</summary>
    public int Width { get; init; } = 716;

    /// <summary>Height to which a larger picture is scaled down.</summary>
    public int Height { get; init; } = 882;
}
