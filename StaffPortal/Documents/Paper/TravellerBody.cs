using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>What the paper is good for: the words in boxes, which a guard reads at arm's length, and the sentences on its use.</summary>
internal static class TravellerBody
{
    private const double MarkHeight = 6.8;
    private const double NumberWidth = 4.6;

    public static void Draw(Canvas canvas, CertificateSheet sheet, double top)
    {
        DrawMarks(canvas, sheet.Marks, top);
        DrawUses(canvas, sheet.Uses, top + MarkHeight + 3);
    }

    private static void DrawMarks(Canvas canvas, IReadOnlyList<string> marks, double top)
    {
        var style = TextStyle.Sans(11.5, bold: true);
        var x = HalfGrid.Left;
        for (var index = 0; index < marks.Count; index++)
        {
            var width = canvas.WidthOf(marks[index], style) + 6.4;
            if (index == 0) canvas.Fill(x, top, width, MarkHeight, Ink.Black);
            else canvas.Frame(x, top, width, MarkHeight, 0.35, Ink.Black);
            canvas.Text(marks[index], style, x + (width / 2), top + 4.9, index == 0 ? Ink.White : Ink.Black, Alignment.Centre);
            x += width + 3;
        }
    }

    private static void DrawUses(Canvas canvas, IReadOnlyList<string> uses, double top)
    {
        var style = TextStyle.Sans(9.5) with { Leading = 1.5, Emphasis = true };
        var fitted = canvas.FitAll(uses, style, HalfGrid.BodyRight - HalfGrid.Left - NumberWidth, HalfGrid.BodyBottom - top);
        for (var index = 0; index < fitted.Count; index++)
        {
            var baseline = top + (fitted[index].Style.LineHeight * 0.76);
            canvas.Text($"{index + 1}.", fitted[index].Style, HalfGrid.Left, baseline, Ink.Black);
            canvas.Text(fitted[index], HalfGrid.Left + NumberWidth, baseline, Ink.Black);
            top += fitted[index].Height;
        }
    }
}
