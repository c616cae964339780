using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Drawing;

internal sealed partial class Canvas
{
    private const double ShrinkStep = 0.97;
    private const double SmallestPoints = 2;

    /// <summary>Sets one line; <paramref name="x"/> is its left end, middle or right end.</summary>
    public void Text(string text, TextStyle style, double x, double baseline, Ink ink, Alignment alignment = Alignment.Left) =>
        Text(new FittedText(text, style, double.PositiveInfinity, 1), x, baseline, ink, alignment);

    /// <summary>Sets a text that may have several lines; <paramref name="baseline"/> is that of the first.</summary>
    public void Text(FittedText text, double x, double baseline, Ink ink, Alignment alignment = Alignment.Left)
    {
        Prepare(text.Text, text.Style, text.Width);
        Cairo.SetColour(_cairo, ink.Red, ink.Green, ink.Blue);
        for (var line = 0; line < _typesetter.LineCount; line++)
        {
            MoveTo(line, x, baseline + (line * text.Style.LineHeight), alignment);
            _typesetter.Show(line, _cairo);
        }
    }

    /// <summary>One line as a drawn shape, filled: it is no text for a reader of the file.</summary>
    public void FilledShape(string text, TextStyle style, double x, double baseline, Ink ink, Alignment alignment)
    {
        Trace(text, style, x, baseline, alignment);
        Fill(ink);
    }

    /// <summary>One line as a drawn shape, its outline only.</summary>
    public void OutlinedShape(string text, TextStyle style, double x, double baseline, double thickness, Ink ink, Alignment alignment)
    {
        Trace(text, style, x, baseline, alignment);
        Stroke(thickness, ink);
    }

    /// <summary>One line spread evenly from <paramref name="x"/> over <paramref name="width"/>, as labels of Chinese forms are.</summary>
    public void Spread(string text, TextStyle style, double x, double width, double baseline, Ink ink)
    {
        var gaps = text.Length - 1;
        var spare = width - WidthOf(text, style);
        Text(text, style with { Spacing = gaps > 0 && spare > 0 ? spare / gaps / style.Size : 0 }, x, baseline, ink);
    }

    /// <summary>Width of one line in millimetres.</summary>
    public double WidthOf(string text, TextStyle style)
    {
        Prepare(text, style, double.PositiveInfinity);
        return _typesetter.WidthOf(0);
    }

    /// <summary>The text in one line, shrunk by at most <paramref name="smallest"/> points; null when it is too long for that.</summary>
    public FittedText? FitLine(string text, TextStyle style, double width, double smallest)
    {
        var natural = WidthOf(text, style);
        var points = natural <= width ? style.Points : style.Points * width / natural * 0.998;
        return points >= smallest ? new FittedText(text, style with { Points = points }, double.PositiveInfinity, 1) : null;
    }

    /// <summary>The text wrapped, and where need be shrunk, until all of it lies in the box (R-P-07: never cut).</summary>
    /// <exception cref="ArgumentException">The text is longer than any that the rules allow.</exception>
    public FittedText Fit(string text, TextStyle style, double width, double height) => FitAll([text], style, width, height)[0];

    /// <summary>Texts under each other in one size, wrapped and where need be shrunk until all lie in the box.</summary>
    /// <exception cref="ArgumentException">The texts are longer than any that the rules allow.</exception>
    public IReadOnlyList<FittedText> FitAll(IEnumerable<string> texts, TextStyle style, double width, double height)
    {
        while (true)
        {
            var fitted = texts.Select(text => Wrap(text, style, width)).ToList();
            if (fitted.Sum(text => text.Height) <= height + 0.01) return fitted;
            style = style with { Points = style.Points * ShrinkStep };
            if (style.Points < SmallestPoints) throw new ArgumentException("A text is too long for its place on the paper.", nameof(texts));
        }
    }

    private FittedText Wrap(string text, TextStyle style, double width)
    {
        Prepare(text, style, width);
        return new FittedText(text, style, width, _typesetter.LineCount);
    }

    private void Trace(string text, TextStyle style, double x, double baseline, Alignment alignment)
    {
        Prepare(text, style, double.PositiveInfinity);
        MoveTo(0, x, baseline, alignment);
        _typesetter.Trace(0, _cairo);
    }

    private void MoveTo(int line, double x, double baseline, Alignment alignment)
    {
        var halves = (int)alignment;
        Cairo.MoveTo(_cairo, x - (halves * _typesetter.WidthOf(line) / 2), baseline);
    }

    /// <summary>No paper ever carries a box for a character: a text with one is refused here, where <see cref="GlyphCheck"/> was not asked.</summary>
    private void Prepare(string text, TextStyle style, double width)
    {
        _typesetter.Set(text, style, width);
        if (_typesetter.UnknownGlyphs > 0) throw new ArgumentException("A character has no glyph in any installed font (R-P-06).", nameof(text));
    }
}
