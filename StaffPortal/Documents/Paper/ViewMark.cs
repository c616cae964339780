using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>The mark of a paper that is shown on a screen: outlines across a half.</summary>
internal static class ViewMark
{
    private const double Thickness = 0.26;

    public static void Draw(Canvas canvas)
    {
        using (canvas.At(88, 82, -24))
        {
            canvas.OutlinedShape("仅供查看", TextStyle.Sans(50, bold: true) with { Spacing = 0.3 }, 0, -4, Thickness, Ink.Watermark, Alignment.Centre);
            canvas.OutlinedShape("不能使用", TextStyle.Sans(50, bold: true) with { Spacing = 0.3 }, 0, 24, Thickness, Ink.Watermark, Alignment.Centre);
        }
    }
}
