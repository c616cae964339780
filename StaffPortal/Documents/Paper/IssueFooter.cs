using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Who issued the paper, where and when, under the seal.</summary>
internal static class IssueFooter
{
    private const double FirstBaseline = HalfGrid.FooterTop + 6;
    private const double SecondBaseline = HalfGrid.FooterTop + 12;
    private const double SecondLabel = 101;
    private const double SecondValue = 118.5;

    public static void Draw(Canvas canvas, CertificateSheet sheet)
    {
        canvas.Fill(HalfGrid.Left, HalfGrid.FooterTop, HalfGrid.Width, 0.25, Ink.Black);
        Pair(canvas, "签发单位", sheet.IssuingOffice, HalfGrid.Left, HalfGrid.ValueLeft - 1, SecondLabel - 2, FirstBaseline);
        Pair(canvas, "签发窗口", sheet.Desk, HalfGrid.Left, HalfGrid.ValueLeft - 1, SecondLabel - 2, SecondBaseline);
        Pair(canvas, "民警编号", sheet.OfficerNumber, SecondLabel, SecondValue, HalfGrid.Right, FirstBaseline);
        Pair(canvas, "签发时间", sheet.IssuedAt, SecondLabel, SecondValue, HalfGrid.Right, SecondBaseline);
    }

    private static void Pair(Canvas canvas, string label, string value, double labelLeft, double valueLeft, double valueRight, double baseline)
    {
        canvas.Text(label, TextStyle.Sans(8.5), labelLeft, baseline, Ink.Soft);
        var style = TextStyle.Sans(10);
        var fitted = canvas.FitLine(value, style, valueRight - valueLeft, 8) ?? canvas.Fit(value, style with { Leading = 1.12 }, valueRight - valueLeft, 5.9);
        var lift = (fitted.Lines - 1) * fitted.Style.LineHeight / 2;
        canvas.Text(fitted, valueLeft, baseline - lift, Ink.Black);
    }
}
