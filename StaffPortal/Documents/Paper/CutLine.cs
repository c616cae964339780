using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Where the sheet is cut in two: dashes, and in their middle scissors and the word for it.</summary>
internal static class CutLine
{
    private const double Y = HalfGrid.Height;
    private const double GapLeft = 90;
    private const double GapRight = 120;

    public static void Draw(Canvas canvas)
    {
        canvas.DashedLine(0, Y, GapLeft, 0.3, Ink.Soft);
        canvas.DashedLine(GapRight, Y, DrawingSurface.PageWidth, 0.3, Ink.Soft);
        DrawScissors(canvas);
        canvas.Text("沿此线裁开", TextStyle.Sans(7.5) with { Spacing = 0.08 }, 99.5, Y + 0.95, Ink.Soft);
    }

    private static void DrawScissors(Canvas canvas)
    {
        using var placement = canvas.At(94, Y - 2, 0, 0.2, 0.2);
        canvas.Circle(5, 5.5, 2.3, 1.6, Ink.Soft);
        canvas.Circle(5, 14.5, 2.3, 1.6, Ink.Soft);
        canvas.Line(7, 6.8, 17.5, 13, 1.6, Ink.Soft);
        canvas.Line(7, 13.2, 17.5, 7, 1.6, Ink.Soft);
    }
}
