using StaffPortal.Documents.Drawing;
using StaffPortal.Documents.Paper;

namespace StaffPortal.Documents;

/// <summary>Draws a notice of refusal or referral: the upper A5 half of an A4 page, to be cut off (R-P-09). Safe for any number of threads.</summary>
public sealed class NoticeDrawing
{
    /// <exception cref="ArgumentException">A text has a character without glyph (R-P-06) or the lines are too many for the half.</exception>
    public byte[] ToPdf(NoticeSlip slip) => DrawingThreads.Run(() => Draw(slip, DrawingSurface.ForPdf(slip.Title)), CancellationToken.None);

    /// <summary>The same page as SVG, for the browser's printer.</summary>
    /// <exception cref="ArgumentException">As <see cref="ToPdf"/>.</exception>
    public byte[] ToSvg(NoticeSlip slip) => DrawingThreads.Run(() => Draw(slip, DrawingSurface.ForSvg()), CancellationToken.None);

    private static byte[] Draw(NoticeSlip slip, DrawingSurface target)
    {
        using var surface = target;
        using var canvas = new Canvas(surface);
        if (slip.Specimen) SpecimenMark.Draw(canvas);
        NoticeHead.Draw(canvas, slip);
        NoticeBody.Draw(canvas, slip);
        CutLine.Draw(canvas);
        canvas.EndPage();
        return surface.Finish();
    }
}
