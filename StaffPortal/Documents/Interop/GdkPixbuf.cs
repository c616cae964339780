using System.Runtime.InteropServices;

namespace StaffPortal.Documents.Interop;

/// <summary>The calls of GdkPixbuf 2.42 that decode, turn, crop, scale and encode a picture. An error pointer that is not zero must be freed.</summary>
internal static unsafe partial class GdkPixbuf
{
    public const int InterpolateBilinear = 2;

    private const string Library = "libgdk_pixbuf-2.0.so.0";

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_new_with_type", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ObjectHandle CreateLoader(string type, out nint error);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_write")]
    public static partial int Write(ObjectHandle loader, ReadOnlySpan<byte> bytes, nuint length, out nint error);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_close")]
    public static partial int Close(ObjectHandle loader, out nint error);

    /// <summary>Borrowed from the loader, zero before the header was read.</summary>
    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_loader_get_pixbuf")]
    public static partial nint GetPicture(ObjectHandle loader);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_apply_embedded_orientation")]
    public static partial ObjectHandle ApplyOrientation(nint picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_width")]
    public static partial int GetWidth(ObjectHandle picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_height")]
    public static partial int GetHeight(ObjectHandle picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_read_pixels")]
    public static partial byte* GetPixels(ObjectHandle picture);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_new_subpixbuf")]
    public static partial ObjectHandle Crop(ObjectHandle picture, int x, int y, int width, int height);

    /// <summary>Scales and lays the picture on a ground, so that nothing of it stays transparent.</summary>
    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_composite_color_simple")]
    public static partial ObjectHandle ScaleOnGround(
        ObjectHandle picture, int width, int height, int interpolation, int alpha, int checkSize, uint colour, uint otherColour);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_save_to_bufferv", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SaveToBuffer(
        ObjectHandle picture, out nint buffer, out nuint length, string type, string?[] keys, string?[] values, out nint error);
}
