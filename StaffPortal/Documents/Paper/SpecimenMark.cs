using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>The mark of a demonstration's paper (R-P-08): outlines across a half, and the same words once in its head as text.</summary>
internal static class SpecimenMark
{
    public const string Words = "样本 SPECIMEN";
    private const double Thickness = 0.26;

    public static void Draw(Canvas canvas)
    {
        using (canvas.At(88, 82, -24))
        {
            canvas.OutlinedShape("样本", TextStyle.Sans(72, bold: true) with { Spacing = 0.3 }, 0, 0, Thickness, Ink.Watermark, Alignment.Centre);
            canvas.OutlinedShape("SPECIMEN", TextStyle.Sans(49, bold: true) with { Spacing = 0.22 }, 0, 20, Thickness, Ink.Watermark, Alignment.Centre);
        }
    }
}
