using StaffPortal.Documents.Pictures;

namespace StaffPortal.Documents;

/// <summary>Makes a picture that came from outside our own: upright, cropped from the middle to 358:441 unless it is a document's, scaled down, encoded anew as JPEG.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class PictureReader
{
    /// <summary>Width and height of a portrait (26 × 32 mm at 350 dots per inch; GA 461 has 358 × 441).</summary>
    private static readonly PictureSize s_shape = new(358, 441);

    /// <summary>Never throws for what the bytes hold; size is judged from the header, so a huge picture costs nothing.</summary>
    public PictureResult Read(ReadOnlySpan<byte> bytes, PictureLimits limits)
    {
        if (bytes.IsEmpty) return Refuse(PictureFault.Empty);
        if (bytes.Length > limits.MostBytes) return Refuse(PictureFault.TooManyBytes);
        if (PictureStructure.FormatOf(bytes) is not { } format) return Refuse(PictureFault.NotAPicture);
        if (PictureStructure.Read(bytes, format) is not { } structure) return Refuse(PictureFault.Damaged);
        if (structure.Size.Pixels > limits.MostPixels) return Refuse(PictureFault.TooManyPixels);
        if (!structure.Complete) return Refuse(PictureFault.Damaged);
        using var pixels = Pixels.Decode(bytes, format);
        return pixels is null ? Refuse(PictureFault.Damaged) : Make(pixels, limits);
    }

    private static PictureResult Make(Pixels pixels, PictureLimits limits)
    {
        var crop = limits.IsWhole ? pixels.Size : pixels.Size.LargestInside(s_shape);
        if (crop.Width < limits.LeastWidth || crop.Height < limits.LeastHeight) return Refuse(PictureFault.TooSmall);
        var target = crop.ScaledDownTo(new PictureSize(limits.Width, limits.Height));
        return new PictureResult.Accepted(pixels.ToJpeg(crop, target), target.Width, target.Height);
    }

    private static PictureResult.Refused Refuse(PictureFault fault) => new(fault);
}
