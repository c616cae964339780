using StaffPortal.Documents.Drawing;
using StaffPortal.Documents.Paper;

namespace StaffPortal.Documents;

/// <summary>Draws the sheet of a closed shift: one A4 page. Safe for any number of threads.</summary>
public sealed class ShiftDrawing
{
    /// <exception cref="ArgumentException">A text has a character without glyph (R-P-06) or is too long for its place.</exception>
    public byte[] ToPdf(ShiftSlip slip) => DrawingThreads.Run(() => Draw(slip, DrawingSurface.ForPdf(slip.Title)), CancellationToken.None);

    private static byte[] Draw(ShiftSlip slip, DrawingSurface target)
    {
        using var surface = target;
        using var canvas = new Canvas(surface);
        if (slip.Specimen) SpecimenMark.Draw(canvas);
        ShiftSheet.Draw(canvas, slip);
        canvas.EndPage();
        return surface.Finish();
    }
}
