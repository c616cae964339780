using System.Runtime.InteropServices;

namespace StaffPortal.Documents.Interop;

/// <summary>What Pango and GdkPixbuf need of GLib: giving back objects, buffers and errors.</summary>
internal static partial class GLib
{
    [LibraryImport("libgobject-2.0.so.0", EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport("libglib-2.0.so.0", EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport("libglib-2.0.so.0", EntryPoint = "g_error_free")]
    public static partial void FreeError(nint error);
}
