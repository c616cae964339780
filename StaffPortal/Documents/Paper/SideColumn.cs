using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>Portrait (26 × 32 mm, R-P-02) and the code under it, flush with the right margin.</summary>
internal static class SideColumn
{
    private const double Left = HalfGrid.Right - HalfGrid.SideWidth;
    private const double CodeTop = HalfGrid.BodyTop + HalfGrid.PortraitHeight + 4;

    public static void Draw(Canvas canvas, PortraitImage portrait, QrSymbol code)
    {
        portrait.Draw(canvas, Left, HalfGrid.BodyTop, HalfGrid.SideWidth, HalfGrid.PortraitHeight);
        var size = code.SizeFor(HalfGrid.SideWidth);
        code.Draw(canvas, HalfGrid.Right - size, CodeTop, size);
        canvas.Text("扫码核验真伪", TextStyle.Sans(7.5), HalfGrid.Right - (size / 2), CodeTop + size + code.QuietZoneAt(size) + 2.8, Ink.Soft, Alignment.Centre);
    }
}
