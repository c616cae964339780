using System.Runtime.InteropServices;

namespace StaffPortal.Documents.Interop;

/// <summary>Owner of one native reference, given back exactly once.</summary>
internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}

/// <summary>A <c>cairo_surface_t</c>.</summary>
internal sealed class SurfaceHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Cairo.DestroySurface(handle);
        return true;
    }
}

/// <summary>A <c>cairo_t</c>.</summary>
internal sealed class CairoHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Cairo.Destroy(handle);
        return true;
    }
}

/// <summary>A <c>cairo_font_options_t</c>.</summary>
internal sealed class FontOptionsHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Cairo.DestroyFontOptions(handle);
        return true;
    }
}

/// <summary>A <c>PangoFontDescription</c>.</summary>
internal sealed class FontDescriptionHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Pango.FreeFontDescription(handle);
        return true;
    }
}

/// <summary>A <c>PangoAttrList</c>.</summary>
internal sealed class AttributeListHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Pango.UnrefAttributeList(handle);
        return true;
    }
}

/// <summary>A reference to a GObject: font map, Pango context, layout, picture, picture loader.</summary>
internal sealed class ObjectHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        GLib.Unref(handle);
        return true;
    }
}
