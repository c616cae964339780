using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Title, number and the name of the half, closed by a double rule.</summary>
/// <param name="Part">Name of the half, in a box.</param>
/// <param name="Copy">For whom it is, or which reprint.</param>
/// <param name="Remark">At the right end of the number's line.</param>
/// <param name="Pending">What is still to be checked, framed above it; null where nothing is.</param>
internal sealed record HalfHead(string Part, string Copy, string Remark, string? Pending)
{
    private const double TitleBaseline = 16.2;
    private const double NumberBaseline = 23.2;

    public void Draw(Canvas canvas, string title, string number, bool specimen)
    {
        canvas.Frame(HalfGrid.Left, 10.6, 21, 6.4, 0.35, Ink.Black);
        canvas.Text(Part, TextStyle.Sans(10.5, bold: true) with { Spacing = 0.08 }, HalfGrid.Left + 10.5, 15.2, Ink.Black, Alignment.Centre);
        var heading = canvas.Fit(title, TextStyle.Serif(20) with { Spacing = 0.06 }, 118, 10);
        canvas.Text(title, heading.Style, (HalfGrid.Left + HalfGrid.Right) / 2, TitleBaseline, Ink.Black, Alignment.Centre);
        canvas.Text(Copy, TextStyle.Sans(10), HalfGrid.Right, 15.4, Ink.Black, Alignment.Right);

        DrawPending(canvas);

        canvas.Text("编号", TextStyle.Sans(9.5), HalfGrid.Left, NumberBaseline, Ink.Soft);
        canvas.Text(number, TextStyle.Mono(12.5, bold: true), HalfGrid.Left + 10, NumberBaseline, Ink.Black);
        if (specimen) canvas.Text(SpecimenMark.Words, TextStyle.Sans(9.5, bold: true), 126, NumberBaseline, Ink.Soft, Alignment.Centre);
        canvas.Text(Remark, TextStyle.Sans(9.5), HalfGrid.Right, NumberBaseline, Ink.Black, Alignment.Right);

        canvas.Fill(HalfGrid.Left, 25.4, HalfGrid.Width, 0.6, Ink.Black);
        canvas.Fill(HalfGrid.Left, 26.7, HalfGrid.Width, 0.2, Ink.Black);
    }

    private void DrawPending(Canvas canvas)
    {
        if (Pending is null) return;
        var style = TextStyle.Sans(10, bold: true);
        var width = canvas.WidthOf(Pending, style) + 4;
        canvas.Frame(HalfGrid.Right - width, 5.2, width, 5.8, 0.35, Ink.Black);
        canvas.Text(Pending, style, HalfGrid.Right - (width / 2), 9.4, Ink.Black, Alignment.Centre);
    }
}
