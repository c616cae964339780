using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>What only the police keep: evidence seen, verdict and findings, and the two signatures.</summary>
internal static class StubBody
{
    private const double HeadingWidth = 23;
    private const double Padding = 1;
    private const double TableWidth = HalfGrid.BodyRight - HalfGrid.Left;
    private const double SignatureRule = 126;
    private const double TableBottom = SignatureRule - 7.5;

    public static void Draw(Canvas canvas, CertificateSheet sheet, double top)
    {
        (string, string)[] guardian = sheet.Guardian is { } came ? [("监护人", came)] : [];
        DrawTable(canvas, [("辅助证件", sheet.Evidence), .. guardian, ("结论与依据", sheet.Findings)], top);
        DrawSignature(canvas, "民警签名：", HalfGrid.Left, 80);
        DrawSignature(canvas, "旅客签收：", 86, 148);
    }

    private static void DrawTable(Canvas canvas, IReadOnlyList<(string Heading, string Text)> rows, double top)
    {
        var style = TextStyle.Sans(9) with { Leading = 1.32 };
        var room = TableBottom - top - (rows.Count * 2 * Padding);
        var fitted = canvas.FitAll(rows.Select(row => row.Text), style, TableWidth - HeadingWidth - 4, room);
        var y = top;
        for (var index = 0; index < rows.Count; index++)
        {
            var height = fitted[index].Height + (2 * Padding);
            var baseline = y + Padding + (fitted[index].Style.LineHeight * 0.76);
            canvas.Text(rows[index].Heading, fitted[index].Style with { Bold = true }, HalfGrid.Left + 2, baseline, Ink.Black);
            canvas.Text(fitted[index], HalfGrid.Left + HeadingWidth + 2, baseline, Ink.Black);
            canvas.Fill(HalfGrid.Left, y - 0.1, TableWidth, 0.2, Ink.Hairline);
            y += height;
        }
        canvas.Frame(HalfGrid.Left, top - 0.1, TableWidth, y - top + 0.2, 0.2, Ink.Hairline);
        canvas.Fill(HalfGrid.Left + HeadingWidth, top, 0.2, y - top, Ink.Hairline);
    }

    private static void DrawSignature(Canvas canvas, string label, double left, double right)
    {
        canvas.Text(label, TextStyle.Sans(9), left, SignatureRule - 1.5, Ink.Black);
        canvas.Fill(left, SignatureRule, right - left, 0.25, Ink.Black);
    }
}
