using System.Runtime.InteropServices;

namespace StaffPortal.Tests.Documents;

/// <summary>Looks at single pixels of a picture file, which the portal itself never does.</summary>
internal static unsafe partial class TestPixels
{
    private const string Library = "libgdk_pixbuf-2.0.so.0";

    /// <summary>The colour at a place, each coordinate from 0 to below 1.</summary>
    public static (byte Red, byte Green, byte Blue) At(byte[] picture, double x, double y)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, picture);
        var pixels = Load(file, out _);
        File.Delete(file);
        Assert.NotEqual(0, pixels);
        try
        {
            var dot = GetPixels(pixels) + ((int)(y * GetHeight(pixels)) * (long)GetStride(pixels)) + ((int)(x * GetWidth(pixels)) * (long)GetChannels(pixels));
            return (dot[0], dot[1], dot[2]);
        }
        finally
        {
            Release(pixels);
        }
    }

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_new_from_file", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Load(string file, out nint fault);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_pixels")]
    private static partial byte* GetPixels(nint pixels);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_width")]
    private static partial int GetWidth(nint pixels);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_height")]
    private static partial int GetHeight(nint pixels);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_rowstride")]
    private static partial int GetStride(nint pixels);

    [LibraryImport(Library, EntryPoint = "gdk_pixbuf_get_n_channels")]
    private static partial int GetChannels(nint pixels);

    [LibraryImport("libgobject-2.0.so.0", EntryPoint = "g_object_unref")]
    private static partial void Release(nint pixels);
}
