using System.Runtime.InteropServices;

namespace StaffPortal.Documents.Interop;

/// <summary>The calls of Pango 1.50 that set text. Lengths are in <see cref="Scale"/> parts of a millimetre, as the canvas draws in millimetres.</summary>
internal static unsafe partial class Pango
{
    public const double Scale = 1024;
    public const int WrapWordThenCharacter = 2;

    private const string Library = "libpango-1.0.so.0";
    private const string CairoLibrary = "libpangocairo-1.0.so.0";

    /// <summary>Extents of a line; only the logical width is used.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Extents
    {
        public int X;
        public int Y;
        public int Width;
        public int Height;
    }

    /// <summary>Head of every <c>PangoAttribute</c>: the bytes of UTF-8 it holds for, end excluded.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct AttributeRange
    {
        public nint Class;
        public uint Start;
        public uint End;
    }

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_font_map_new")]
    public static partial ObjectHandle CreateFontMap();

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    public static partial ObjectHandle CreateContext(ObjectHandle fontMap);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundPositions(ObjectHandle context, int round);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(ObjectHandle context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint GetLanguage(string tag);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(ObjectHandle context, FontOptionsHandle options);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_update_context")]
    public static partial void UpdateContext(CairoHandle cairo, ObjectHandle context);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    public static partial ObjectHandle CreateLayout(ObjectHandle context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_text")]
    public static partial void SetText(ObjectHandle layout, ReadOnlySpan<byte> text, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(ObjectHandle layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(ObjectHandle layout, int wrap);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(ObjectHandle layout, FontDescriptionHandle font);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_attributes")]
    public static partial void SetAttributes(ObjectHandle layout, AttributeListHandle attributes);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int CountUnknownGlyphs(ObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_count")]
    public static partial int CountLines(ObjectHandle layout);

    /// <summary>Borrowed: the layout owns the line until its text changes.</summary>
    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_readonly")]
    public static partial nint GetLine(ObjectHandle layout, int index);

    [LibraryImport(Library, EntryPoint = "pango_layout_line_get_extents")]
    public static partial void GetExtents(nint line, nint ink, out Extents logical);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_show_layout_line")]
    public static partial void ShowLine(CairoHandle cairo, nint line);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_layout_line_path")]
    public static partial void TraceLine(CairoHandle cairo, nint line);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    public static partial FontDescriptionHandle CreateFontDescription();

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(FontDescriptionHandle font, string families);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_weight")]
    public static partial void SetWeight(FontDescriptionHandle font, int weight);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetSize(FontDescriptionHandle font, double size);

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void FreeFontDescription(nint font);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_new")]
    public static partial AttributeListHandle CreateAttributeList();

    /// <summary>The list takes the attribute over.</summary>
    [LibraryImport(Library, EntryPoint = "pango_attr_list_insert")]
    public static partial void Insert(AttributeListHandle list, AttributeRange* attribute);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_unref")]
    public static partial void UnrefAttributeList(nint list);

    [LibraryImport(Library, EntryPoint = "pango_attr_letter_spacing_new")]
    public static partial AttributeRange* CreateLetterSpacing(int spacing);

    [LibraryImport(Library, EntryPoint = "pango_attr_allow_breaks_new")]
    public static partial AttributeRange* CreateAllowBreaks(int allow);

    [LibraryImport(Library, EntryPoint = "pango_attr_weight_new")]
    public static partial AttributeRange* CreateWeight(int weight);
}
