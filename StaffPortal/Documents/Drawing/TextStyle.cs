namespace StaffPortal.Documents.Drawing;

/// <summary>Which part of a line stands at the given place; the value is by how many halves of its width the line moves to the left.</summary>
internal enum Alignment { Left = 0, Centre = 1, Right = 2 }

/// <summary>How a text is set. Only weights 400 and 700 are used, which the plain Noto CJK package brings.</summary>
/// <param name="Families">In order; the two HanaMin faces take the rare characters that Noto lacks.</param>
/// <param name="Points">Size in typographic points.</param>
/// <param name="Spacing">Extra space between characters, in parts of the size; above 0.08 text extraction sees blanks.</param>
/// <param name="Leading">Distance of baselines, in parts of the size.</param>
/// <param name="Emphasis">Parts between two pairs of asterisks are bold; otherwise asterisks are text, as in a masked number.</param>
internal readonly record struct TextStyle(string Families, double Points, bool Bold = false, double Spacing = 0, double Leading = 1.36, bool Emphasis = false)
{
    private const string RareCharacters = ",HanaMinA,HanaMinB";
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>Size in millimetres.</summary>
    public double Size => Points * MillimetresPerPoint;

    /// <summary>Distance of baselines in millimetres.</summary>
    public double LineHeight => Size * Leading;

    public static TextStyle Sans(double points, bool bold = false) => new("Noto Sans CJK SC" + RareCharacters, points, bold);

    public static TextStyle Serif(double points) => new("Noto Serif CJK SC" + RareCharacters, points, Bold: true);

    public static TextStyle Mono(double points, bool bold = false) => new("Noto Sans Mono CJK SC" + RareCharacters, points, bold);
}

/// <summary>A text with the size and width at which it was found to fit.</summary>
/// <param name="Width">Where it wraps, in millimetres.</param>
internal readonly record struct FittedText(string Text, TextStyle Style, double Width, int Lines)
{
    /// <summary>From the top of the first line to the foot of the last, in millimetres.</summary>
    public double Height => Lines * Style.LineHeight;
}
