using System.Globalization;
using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>The pages of a report: head, figures and charts on the first, then the tables, each page with the tables' heads and its number.</summary>
internal sealed class ReportSheet(Canvas canvas, ReportSlip slip)
{
    private const double Left = HalfGrid.Left, Right = HalfGrid.Right, Width = HalfGrid.Width;
    private const double Bottom = 282, RowHeight = 6.2, FirstColumn = 40;
    private int _page;
    private double _y;

    /// <summary>Draws all of it.</summary>
    public void Draw()
    {
        Begin();
        Head();
        Figures();
        ReportCharts.Bars(canvas, slip.Bars, Left, _y, Width, 46);
        _y += 58;
        ReportCharts.Heat(canvas, slip.Heat, Left, _y, 104, 34);
        ReportCharts.Reasons(canvas, slip.Reasons, Left + 112, _y, Width - 112, 38);
        _y += 48;
        foreach (var table in slip.Tables) Table(table);
        canvas.EndPage();
    }

    private void Begin()
    {
        if (_page++ > 0) canvas.EndPage();
        if (slip.Specimen) SpecimenMark.Draw(canvas);
        canvas.Text(string.Create(CultureInfo.InvariantCulture, $"第 {_page} 页"), TextStyle.Sans(8), Right, 291, Ink.Soft, Alignment.Right);
        canvas.Text(slip.Title, TextStyle.Sans(8), Left, 291, Ink.Soft);
        _y = 16;
    }

    private void Head()
    {
        canvas.Text(slip.Title, TextStyle.Serif(18) with { Spacing = 0.06 }, (Left + Right) / 2, 20, Ink.Black, Alignment.Centre);
        _y = 27;
        foreach (var (label, text) in slip.Head)
        {
            canvas.Text(label, TextStyle.Sans(9), Left, _y + 3.4, Ink.Soft);
            var fitted = canvas.Fit(text, TextStyle.Sans(9) with { Leading = 1.3 }, Width - 14, 14);
            canvas.Text(fitted, Left + 14, _y + 3.4, Ink.Black);
            _y += Math.Max(5, fitted.Height + 1);
        }
        _y += 3;
    }

    private void Figures()
    {
        var each = Width / slip.Figures.Count;
        canvas.Frame(Left, _y, Width, 19, 0.3, Ink.Hairline);
        for (var at = 0; at < slip.Figures.Count; at++)
        {
            var (label, figure, note) = slip.Figures[at];
            var x = Left + (at * each) + 2;
            if (at > 0) canvas.Line(x - 2, _y, x - 2, _y + 19, 0.2, Ink.Hairline);
            canvas.Text(label, TextStyle.Sans(8), x, _y + 4.4, Ink.Soft);
            canvas.Text(canvas.Fit(figure, TextStyle.Sans(14, bold: true), each - 3, 8), x, _y + 11.2, Ink.Black);
            canvas.Text(canvas.Fit(note, TextStyle.Sans(7.5), each - 3, 6), x, _y + 16.4, Ink.Soft);
        }
        _y += 25;
    }

    private void Table(ReportSlipTable table)
    {
        // a head alone at a page's end is of no use
        if (_y + (3 * RowHeight) > Bottom) Begin();
        TableRow(table.Heads, strong: true, head: true);
        foreach (var (strong, cells) in table.Rows)
        {
            if (_y + RowHeight > Bottom)
            {
                Begin();
                TableRow(table.Heads, strong: true, head: true);
            }
            TableRow(cells, strong, head: false);
        }
        _y += 6;
    }

    private void TableRow(IReadOnlyList<string> cells, bool strong, bool head)
    {
        var (style, each) = (TextStyle.Sans(8.5, strong), (Width - FirstColumn) / (cells.Count - 1));
        canvas.Text(canvas.Fit(cells[0], style, FirstColumn - 1, RowHeight), Left, _y + 4.3, Ink.Black);
        for (var at = 1; at < cells.Count; at++)
            canvas.Text(cells[at], style, Left + FirstColumn + (at * each), _y + 4.3, head ? Ink.Soft : Ink.Black, Alignment.Right);
        canvas.Fill(Left, _y + RowHeight, Width, head ? 0.4 : 0.15, Ink.Hairline);
        _y += RowHeight;
    }
}
