using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>From when until when the paper is good; its end is the largest thing under the title.</summary>
internal static class ValidityBox
{
    private const double Height = 15;
    private const double Width = HalfGrid.BodyRight - HalfGrid.Left;

    /// <returns>Where the box ends.</returns>
    public static double Draw(Canvas canvas, CertificateSheet sheet, double top)
    {
        canvas.Frame(HalfGrid.Left, top, Width, Height, 0.6, Ink.Black);
        canvas.Text("有效期", TextStyle.Sans(10.5, bold: true), HalfGrid.Left + 9.8, top + 8.9, Ink.Black, Alignment.Centre);
        canvas.Fill(HalfGrid.Left + 19.3, top + 2.2, 0.25, Height - 4.4, Ink.Black);
        canvas.Text(sheet.ValidFrom, TextStyle.Sans(9.5), HalfGrid.ValueLeft, top + 5.4, Ink.Black);
        var until = canvas.Fit(sheet.ValidUntil, TextStyle.Sans(17, bold: true), 88, 8.2);
        canvas.Text(until, HalfGrid.ValueLeft, top + 12.3, Ink.Black);

        var parts = sheet.ValidLength.Split(' ', 2);
        var baseline = top + (parts.Length == 1 ? 9 : 6.7);
        foreach (var part in parts)
        {
            canvas.Text(part, TextStyle.Sans(10.5, bold: true), HalfGrid.BodyRight - 4, baseline, Ink.Black, Alignment.Right);
            baseline += 4.8;
        }
        return top + Height;
    }
}
