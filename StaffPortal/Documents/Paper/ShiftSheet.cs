using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Head, balance, table, differences and both signatures of a closed shift.</summary>
internal static class ShiftSheet
{
    private const double TableTop = 62;
    private const double RowHeight = 9;
    private const double TextHeight = 60;
    private const double SignatureTop = 245;
    private static readonly double[] s_columns = [HalfGrid.Left + 2, 112, 142, 158];

    public static void Draw(Canvas canvas, ShiftSlip slip)
    {
        canvas.Text(slip.Title, TextStyle.Serif(20) with { Spacing = 0.06 }, (HalfGrid.Left + HalfGrid.Right) / 2, 22, Ink.Black, Alignment.Centre);
        canvas.Text(slip.OfficeAndDesk, TextStyle.Sans(11), HalfGrid.Left, 33, Ink.Black);
        canvas.Text(slip.Interval, TextStyle.Sans(11), HalfGrid.Right, 33, Ink.Black, Alignment.Right);
        canvas.Fill(HalfGrid.Left, 36, HalfGrid.Width, 0.6, Ink.Black);
        canvas.Frame(HalfGrid.Left, 41, HalfGrid.Width, 14, 0.6, Ink.Black);
        var balance = canvas.Fit(slip.Balance, TextStyle.Sans(15, bold: true), HalfGrid.Width - 8, 11);
        canvas.Text(balance, (HalfGrid.Left + HalfGrid.Right) / 2, 50.2, Ink.Black, Alignment.Centre);

        var y = DrawRow(canvas, ("项目", "系统", "实数", "差"), TableTop, bold: true);
        foreach (var row in slip.Rows) y = DrawRow(canvas, row, y, bold: false);
        y = DrawText(canvas, "涉及编号", slip.Numbers, y + 8);
        DrawText(canvas, "差异说明", slip.Explanation, y + 4);
        DrawSignature(canvas, "交班", slip.Signatures.GivenBy, HalfGrid.Left);
        DrawSignature(canvas, "接班", slip.Signatures.TakenBy, 108);
    }

    private static double DrawRow(Canvas canvas, (string Item, string Books, string Found, string Difference) row, double top, bool bold)
    {
        var style = TextStyle.Sans(11, bold);
        var baseline = top + 6.2;
        canvas.Text(row.Item, style, s_columns[0], baseline, Ink.Black);
        canvas.Text(row.Books, style, s_columns[1], baseline, Ink.Black, Alignment.Right);
        canvas.Text(row.Found, style, s_columns[2], baseline, Ink.Black, Alignment.Right);
        canvas.Text(row.Difference, style, s_columns[3], baseline, Ink.Black);
        canvas.Fill(HalfGrid.Left, top + RowHeight, HalfGrid.Width, bold ? 0.4 : 0.2, Ink.Hairline);
        return top + RowHeight;
    }

    private static double DrawText(Canvas canvas, string label, string text, double top)
    {
        if (text.Length == 0) return top;
        canvas.Text(label, TextStyle.Sans(9), HalfGrid.Left, top + 4, Ink.Soft);
        var fitted = canvas.Fit(text, TextStyle.Sans(11) with { Leading = 1.45 }, HalfGrid.Width - 24, TextHeight);
        canvas.Text(fitted, HalfGrid.Left + 24, top + 4.2, Ink.Black);
        return top + Math.Max(fitted.Height, 6);
    }

    private static void DrawSignature(Canvas canvas, string label, string text, double left)
    {
        canvas.Text(label, TextStyle.Sans(9), left, SignatureTop, Ink.Soft);
        canvas.Text(canvas.Fit(text, TextStyle.Sans(12), 74, 12), left + 12, SignatureTop, Ink.Black);
        canvas.Fill(left, SignatureTop + 9, 88, 0.25, Ink.Black);
    }
}
