using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Title of a notice, its number and time, who it is for and who gives it, and the verdict in a box.</summary>
internal static class NoticeHead
{
    /// <summary>Where the reasons may begin.</summary>
    public const double Bottom = 60;
    private const double SecondColumn = 118;

    public static void Draw(Canvas canvas, NoticeSlip slip)
    {
        var title = canvas.Fit(slip.Title, TextStyle.Serif(20) with { Spacing = 0.06 }, HalfGrid.Width, 10);
        canvas.Text(slip.Title, title.Style, (HalfGrid.Left + HalfGrid.Right) / 2, 16.2, Ink.Black, Alignment.Centre);
        canvas.Text("编号", TextStyle.Sans(9.5), HalfGrid.Left, 23.2, Ink.Soft);
        canvas.Text(slip.Number, TextStyle.Mono(11.5, bold: true), HalfGrid.Left + 10, 23.2, Ink.Black);
        if (slip.Specimen) canvas.Text(SpecimenMark.Words, TextStyle.Sans(9.5, bold: true), 126, 23.2, Ink.Soft, Alignment.Centre);
        canvas.Text(slip.IssuedAt, TextStyle.Sans(9.5), HalfGrid.Right, 23.2, Ink.Black, Alignment.Right);
        canvas.Fill(HalfGrid.Left, 25.4, HalfGrid.Width, 0.6, Ink.Black);
        canvas.Fill(HalfGrid.Left, 26.7, HalfGrid.Width, 0.2, Ink.Black);

        Pair(canvas, "申请人", slip.Person, HalfGrid.Left, SecondColumn - 4);
        Pair(canvas, "办理单位", slip.OfficeAndDesk, SecondColumn, HalfGrid.Right);
        canvas.Frame(HalfGrid.Left, 41, HalfGrid.Width, 14, 0.6, Ink.Black);
        var verdict = canvas.Fit(slip.Verdict, TextStyle.Sans(17, bold: true) with { Leading = 1.2 }, HalfGrid.Width - 12, 11);
        var baseline = 48 + (verdict.Style.Size * 0.36) - ((verdict.Lines - 1) * verdict.Style.LineHeight / 2);
        canvas.Text(verdict, HalfGrid.Left + 6, baseline, Ink.Black);
    }

    private static void Pair(Canvas canvas, string label, string value, double left, double right)
    {
        var valueLeft = left + 18;
        canvas.Text(label, TextStyle.Sans(8.5), left, 35, Ink.Soft);
        var style = TextStyle.Sans(11);
        var fitted = canvas.FitLine(value, style, right - valueLeft, 8.5) ?? canvas.Fit(value, style with { Leading = 1.15 }, right - valueLeft, 8.4);
        canvas.Text(fitted, valueLeft, 35 - ((fitted.Lines - 1) * fitted.Style.LineHeight / 2), Ink.Black);
    }
}
