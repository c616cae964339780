using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>The reasons, each with its rule and the next step, and the last line of a notice.</summary>
internal static class NoticeBody
{
    private const double FooterTop = 131;
    private const double FooterHeight = 10;
    private const double NumberWidth = 6;
    private const double RuleWidth = 24;
    private const double TextLeft = HalfGrid.Left + NumberWidth;
    private const double StepIndent = 5;
    private const double TextWidth = HalfGrid.Width - NumberWidth - StepIndent - RuleWidth;
    private const double StepGap = 0.6;
    private const double ReasonGap = 2.6;

    public static void Draw(Canvas canvas, NoticeSlip slip)
    {
        var gaps = slip.Lines.Count * (StepGap + ReasonGap);
        var style = TextStyle.Sans(11) with { Leading = 1.42 };
        var fitted = canvas.FitAll(slip.Lines.SelectMany(line => (string[])[line.Text, line.NextStep]), style, TextWidth, FooterTop - NoticeHead.Bottom - gaps);
        var y = NoticeHead.Bottom;
        for (var index = 0; index < slip.Lines.Count; index++)
            y = DrawReason(canvas, index + 1, slip.Lines[index].Rule, fitted[index * 2], fitted[(index * 2) + 1], y);
        DrawFooter(canvas, slip.Footer);
    }

    private static double DrawReason(Canvas canvas, int number, string rule, FittedText reason, FittedText step, double top)
    {
        var toBaseline = reason.Style.LineHeight * 0.74;
        var bold = reason.Style with { Bold = true };
        canvas.Text($"{number}.", bold, HalfGrid.Left, top + toBaseline, Ink.Black);
        canvas.Text(reason, TextLeft, top + toBaseline, Ink.Black);
        canvas.Text(rule, TextStyle.Mono(reason.Style.Points * 0.86), HalfGrid.Right, top + toBaseline, Ink.Soft, Alignment.Right);
        var stepTop = top + reason.Height + StepGap;
        if (step.Text.Length == 0) return stepTop + ReasonGap;
        canvas.Text("→", step.Style, TextLeft, stepTop + toBaseline, Ink.Black);
        canvas.Text(step, TextLeft + StepIndent, stepTop + toBaseline, Ink.Black);
        return stepTop + step.Height + ReasonGap;
    }

    private static void DrawFooter(Canvas canvas, string footer)
    {
        canvas.Fill(HalfGrid.Left, FooterTop, HalfGrid.Width, 0.25, Ink.Black);
        var fitted = canvas.Fit(footer, TextStyle.Sans(9) with { Leading = 1.35 }, HalfGrid.Width, FooterHeight);
        canvas.Text(fitted, HalfGrid.Left, FooterTop + 5, Ink.Soft);
    }
}
