using StaffPortal.Documents.Drawing;
using StaffPortal.Documents.Paper;

namespace StaffPortal.Documents;

/// <summary>Draws a certificate's paper: one A4 page, traveller's part above, police stub below (R-P-01). Safe for any number of threads.</summary>
public sealed class CertificateDrawing
{
    /// <summary>The page as PDF: text selectable, fonts embedded as subsets, the portrait embedded as the JPEG it is.</summary>
    /// <exception cref="ArgumentException">A text has a character without glyph (R-P-06) or is too long for its place, or the portrait is no JPEG.</exception>
    public byte[] ToPdf(CertificateSheet sheet, CancellationToken cancellationToken) =>
        DrawingThreads.Run(() => Draw(sheet, DrawingSurface.ForPdf(sheet.Title), cancellationToken), cancellationToken);

    /// <summary>The same page as SVG: shown on the screen, and printed by the browser without a PDF viewer.</summary>
    /// <exception cref="ArgumentException">As <see cref="ToPdf"/>.</exception>
    public byte[] ToSvg(CertificateSheet sheet, CancellationToken cancellationToken) =>
        DrawingThreads.Run(() => Draw(sheet, DrawingSurface.ForSvg(), cancellationToken), cancellationToken);

    private static byte[] Draw(CertificateSheet sheet, DrawingSurface target, CancellationToken cancellationToken)
    {
        using var surface = target;
        using var portrait = PortraitImage.Embed(sheet.PortraitJpeg.Span);
        using var canvas = new Canvas(surface);
        var code = QrSymbol.Of(sheet.SealCode);
        foreach (var half in (ReadOnlySpan<CertificateHalf>)[CertificateHalf.Traveller(sheet), CertificateHalf.Stub(sheet)])
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (canvas.At(0, half.Top)) half.Draw(canvas, portrait, code);
        }
        CutLine.Draw(canvas);
        canvas.EndPage();
        return surface.Finish();
    }
}
