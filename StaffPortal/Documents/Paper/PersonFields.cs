using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Who the traveller is: labelled rows on hairlines. An aviation certificate has the flight below. Name and household place may take a second line, the rows below then move down.</summary>
internal static class PersonFields
{
    private const double RowHeight = 7.4;
    private const double BaselineAboveRule = 2.3;
    private const double LabelWidth = 19;
    private const double SecondLabel = 92;
    private const double SecondValue = 108;
    private const double WholeWidth = HalfGrid.BodyRight - HalfGrid.ValueLeft;
    private const double HalfWidth = SecondLabel - 3 - HalfGrid.ValueLeft;

    /// <returns>Where the fields end.</returns>
    public static double Draw(Canvas canvas, CertificateSheet sheet)
    {
        var value = TextStyle.Sans(11.5);
        var y = LongRow(canvas, "姓名", sheet.Name, TextStyle.Sans(15.5, bold: true) with { Spacing = 0.04, Leading = 1.22 }, 11.5, HalfGrid.BodyTop);
        y = PairRow(canvas, ("性别", sheet.Sex), ("民族", sheet.EthnicGroup), value, y);
        y = PairRow(canvas, ("出生日期", sheet.BirthDate), ("事由", sheet.Purpose), value, y);
        y = LongRow(canvas, "公民身份号码", sheet.IdentityNumber, TextStyle.Mono(13.5, bold: true) with { Spacing = 0.06 }, 8, y);
        y = LongRow(canvas, "户籍所在地", sheet.HouseholdPlace, value with { Leading = 1.25 }, 9.5, y);
        return sheet is { Flight: { } flight, Departure: { } departure } ? PairRow(canvas, ("航班", flight), ("起飞", departure), value, y) : y;
    }

    /// <param name="smallest">Points down to which the value shrinks rather than take more lines.</param>
    private static double LongRow(Canvas canvas, string label, string value, TextStyle style, double smallest, double top)
    {
        var fitted = canvas.FitLine(value, style, WholeWidth, smallest) ?? canvas.Fit(value, style with { Spacing = 0 }, WholeWidth, 11);
        var firstBaseline = fitted.Lines == 1 ? top + RowHeight - BaselineAboveRule : top + 1.5 + (fitted.Style.Size * 0.88);
        var bottom = firstBaseline + ((fitted.Lines - 1) * fitted.Style.LineHeight) + BaselineAboveRule;
        Label(canvas, label, HalfGrid.Left, LabelWidth, firstBaseline);
        canvas.Text(fitted, HalfGrid.ValueLeft, firstBaseline, Ink.Black);
        return Rule(canvas, bottom);
    }

    private static double PairRow(Canvas canvas, (string Label, string Value) first, (string Label, string Value) second, TextStyle style, double top)
    {
        var baseline = top + RowHeight - BaselineAboveRule;
        Label(canvas, first.Label, HalfGrid.Left, LabelWidth, baseline);
        Short(canvas, first.Value, style, HalfGrid.ValueLeft, HalfWidth, baseline);
        Label(canvas, second.Label, SecondLabel, SecondValue - SecondLabel - 4, baseline);
        Short(canvas, second.Value, style, SecondValue, HalfGrid.BodyRight - SecondValue, baseline);
        return Rule(canvas, top + RowHeight);
    }

    private static void Label(Canvas canvas, string text, double x, double width, double baseline) =>
        canvas.Spread(text, TextStyle.Sans(8.5), x, width, baseline, Ink.Soft);

    private static void Short(Canvas canvas, string text, TextStyle style, double x, double width, double baseline)
    {
        var fitted = canvas.FitLine(text, style, width, 7) ?? canvas.Fit(text, style with { Leading = 1.1 }, width, 6);
        var lift = (fitted.Lines - 1) * fitted.Style.LineHeight;
        canvas.Text(fitted, x, baseline - lift, Ink.Black);
    }

    private static double Rule(Canvas canvas, double y)
    {
        canvas.Fill(HalfGrid.Left, y - 0.2, HalfGrid.BodyRight - HalfGrid.Left, 0.2, Ink.Hairline);
        return y;
    }
}
