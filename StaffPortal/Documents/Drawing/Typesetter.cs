using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Drawing;

/// <summary>Sets one text at a time with Pango, in millimetres. One thread at a time; several typesetters may work at once.</summary>
internal sealed class Typesetter : IDisposable
{
    private const int BoldWeight = 700;
    private const int RegularWeight = 400;
    private readonly ObjectHandle _fontMap = FontMapPool.Take();
    private readonly ObjectHandle _context;
    private readonly ObjectHandle _layout;

    public Typesetter()
    {
        _context = Pango.CreateContext(_fontMap);
        Pango.SetRoundPositions(_context, round: 0);
        Pango.SetLanguage(_context, Pango.GetLanguage("zh-cn"));
        using var options = Cairo.CreateFontOptions();
        Cairo.SetAntialias(options, Cairo.AntialiasGrey);
        Cairo.SetHintStyle(options, Cairo.HintStyleNone);
        Cairo.SetHintMetrics(options, Cairo.HintMetricsOff);
        Pango.SetFontOptions(_context, options);
        _layout = Pango.CreateLayout(_context);
        Pango.SetWrap(_layout, Pango.WrapWordThenCharacter);
    }

    /// <summary>Lines of the text that was set last.</summary>
    public int LineCount => Pango.CountLines(_layout);

    /// <summary>Characters of the text that was set last for which no installed font has a glyph.</summary>
    public int UnknownGlyphs => Pango.CountUnknownGlyphs(_layout);

    /// <summary>Glyphs are chosen for the scale at which <paramref name="cairo"/> draws. Call it before the first text.</summary>
    public void DrawOn(CairoHandle cairo) => Pango.UpdateContext(cairo, _context);

    /// <param name="width">Millimetres at which lines break; infinite for one line.</param>
    public void Set(string text, TextStyle style, double width)
    {
        using var font = Pango.CreateFontDescription();
        Pango.SetFamily(font, style.Families);
        Pango.SetWeight(font, style.Bold ? BoldWeight : RegularWeight);
        Pango.SetSize(font, style.Size * Pango.Scale);
        Pango.SetFont(_layout, font);
        var words = style.Emphasis ? WordsToSet.Emphasised(text) : WordsToSet.Plain(text);
        Pango.SetText(_layout, words.Bytes, words.Bytes.Length);
        Pango.SetWidth(_layout, double.IsFinite(width) ? (int)Math.Floor(width * Pango.Scale) : -1);
        SetAttributes(style, words);
    }

    /// <summary>Width of a line in millimetres; lines count from 0.</summary>
    public double WidthOf(int line)
    {
        Pango.GetExtents(Pango.GetLine(_layout, line), 0, out var logical);
        return logical.Width / Pango.Scale;
    }

    /// <summary>Draws a line with its baseline at the current point of <paramref name="cairo"/>.</summary>
    public void Show(int line, CairoHandle cairo) => Pango.ShowLine(cairo, Pango.GetLine(_layout, line));

    /// <summary>Adds the outlines of a line to the path.</summary>
    public void Trace(int line, CairoHandle cairo) => Pango.TraceLine(cairo, Pango.GetLine(_layout, line));

    public void Dispose()
    {
        _layout.Dispose();
        _context.Dispose();
        FontMapPool.Return(_fontMap);
    }

    private unsafe void SetAttributes(TextStyle style, WordsToSet words)
    {
        using var list = Pango.CreateAttributeList();
        if (style.Spacing != 0) Pango.Insert(list, Pango.CreateLetterSpacing((int)Math.Round(style.Spacing * style.Size * Pango.Scale)));
        foreach (var range in words.Bold) Insert(list, Pango.CreateWeight(BoldWeight), range);
        foreach (var range in words.KeptTogether) Insert(list, Pango.CreateAllowBreaks(0), range);
        Pango.SetAttributes(_layout, list);
    }

    private static unsafe void Insert(AttributeListHandle list, Pango.AttributeRange* attribute, (uint Start, uint End) range)
    {
        (attribute->Start, attribute->End) = range;
        Pango.Insert(list, attribute);
    }
}
