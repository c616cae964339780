using StaffPortal.Documents.Drawing;
using StaffPortal.Documents.Paper;

namespace StaffPortal.Documents;

/// <summary>Draws a report: as many A4 pages as its tables need. Safe for any number of threads.</summary>
public sealed class ReportDrawing
{
    /// <exception cref="ArgumentException">A text has a character without glyph (R-P-06) or is too long for its place.</exception>
    public byte[] ToPdf(ReportSlip slip) => DrawingThreads.Run(() => Draw(slip, DrawingSurface.ForPdf(slip.Title)), CancellationToken.None);

    private static byte[] Draw(ReportSlip slip, DrawingSurface target)
    {
        using var surface = target;
        using var canvas = new Canvas(surface);
        new ReportSheet(canvas, slip).Draw();
        return surface.Finish();
    }
}
