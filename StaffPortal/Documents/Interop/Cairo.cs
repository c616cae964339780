using System.Runtime.InteropServices;

namespace StaffPortal.Documents.Interop;

/// <summary>The calls of libcairo 1.16 that the paper needs. Names are those of the C functions without their prefix.</summary>
internal static unsafe partial class Cairo
{
    public const int Success = 0;
    public const int WriteError = 11;
    public const int FormatRgb24 = 1;
    public const int AntialiasGrey = 2;
    public const int HintStyleNone = 1;
    public const int HintMetricsOff = 1;
    public const int MetadataTitle = 0;
    public const int MetadataCreator = 4;
    public const int MetadataCreateDate = 5;

    private const string Library = "libcairo.so.2";

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial SurfaceHandle CreatePdfSurface(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_svg_surface_create_for_stream")]
    public static partial SurfaceHandle CreateSvgSurface(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(SurfaceHandle surface, int key, string value);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create")]
    public static partial SurfaceHandle CreateImageSurface(int format, int width, int height);

    [LibraryImport(Library, EntryPoint = "cairo_surface_set_mime_data", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetMimeData(
        SurfaceHandle surface, string type, void* data, nuint length, delegate* unmanaged[Cdecl]<void*, void> destroy, void* closure);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int GetStatus(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial CairoHandle Create(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int GetStatus(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint cairo);

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(CairoHandle cairo, double radians);

    [LibraryImport(Library, EntryPoint = "cairo_scale")]
    public static partial void Scale(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(CairoHandle cairo, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetSource(CairoHandle cairo, SurfaceHandle surface, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(CairoHandle cairo, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(CairoHandle cairo, ReadOnlySpan<double> dashes, int count, double offset);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(CairoHandle cairo, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(CairoHandle cairo, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_arc")]
    public static partial void Arc(CairoHandle cairo, double x, double y, double radius, double from, double to);

    [LibraryImport(Library, EntryPoint = "cairo_new_sub_path")]
    public static partial void NewSubPath(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_close_path")]
    public static partial void ClosePath(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_clip")]
    public static partial void Clip(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(CairoHandle cairo);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_create")]
    public static partial FontOptionsHandle CreateFontOptions();

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_antialias")]
    public static partial void SetAntialias(FontOptionsHandle options, int antialias);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(FontOptionsHandle options, int style);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(FontOptionsHandle options, int metrics);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_destroy")]
    public static partial void DestroyFontOptions(nint options);

    /// <summary>Anything but success is a fault of ours or of the machine, never of the person's data.</summary>
    public static void Check(int status)
    {
        if (status != Success) throw new InvalidOperationException($"Cairo refused to draw (status {status}).");
    }
}
