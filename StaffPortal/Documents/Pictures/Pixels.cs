using System.Runtime.InteropServices;
using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Pictures;

/// <summary>A decoded picture, turned upright as its EXIF orientation says.</summary>
internal sealed unsafe class Pixels : IDisposable
{
    private const int Opaque = 255;
    private const uint WhiteGround = 0xFFFFFF;
    private readonly ObjectHandle _picture;

    private Pixels(ObjectHandle picture) => _picture = picture;

    public PictureSize Size => new(GdkPixbuf.GetWidth(_picture), GdkPixbuf.GetHeight(_picture));

    /// <returns>Null when the bytes cannot be decoded.</returns>
    public static Pixels? Decode(ReadOnlySpan<byte> bytes, PictureFormat format)
    {
        using var loader = GdkPixbuf.CreateLoader(format is PictureFormat.Jpeg ? "jpeg" : "png", out var missing);
        if (Failed(missing) || loader.IsInvalid) throw new InvalidOperationException("GdkPixbuf has no loader for this format.");
        var written = GdkPixbuf.Write(loader, bytes, (nuint)bytes.Length, out var writeError) != 0;
        var closed = GdkPixbuf.Close(loader, out var closeError) != 0;   // also after a failed write, or the loader complains when it is let go
        if (Failed(writeError) | Failed(closeError) | !written | !closed) return null;
        var picture = GdkPixbuf.GetPicture(loader);
        return picture == 0 ? null : new Pixels(GdkPixbuf.ApplyOrientation(picture));
    }

    /// <summary>The middle of the picture, scaled, on white where it is transparent; JPEG of quality 90 without metadata.</summary>
    public byte[] ToJpeg(PictureSize crop, PictureSize target)
    {
        var size = Size;
        using var middle = GdkPixbuf.Crop(_picture, (size.Width - crop.Width) / 2, (size.Height - crop.Height) / 2, crop.Width, crop.Height);
        using var scaled = GdkPixbuf.ScaleOnGround(middle, target.Width, target.Height, GdkPixbuf.InterpolateBilinear, Opaque, 16, WhiteGround, WhiteGround);
        if (scaled.IsInvalid) throw new InvalidOperationException("GdkPixbuf could not scale a picture.");
        var saved = GdkPixbuf.SaveToBuffer(scaled, out var buffer, out var length, "jpeg", ["quality", null], ["90", null], out var error) != 0;
        if (Failed(error) || !saved) throw new InvalidOperationException("GdkPixbuf could not encode a picture.");
        try
        {
            return new ReadOnlySpan<byte>((void*)buffer, checked((int)length)).ToArray();
        }
        finally
        {
            GLib.Free(buffer);
        }
    }

    public void Dispose() => _picture.Dispose();

    private static bool Failed(nint error)
    {
        if (error == 0) return false;
        GLib.FreeError(error);
        return true;
    }
}
