using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Drawing;

/// <summary>Draws on a page in millimetres from its upper left corner. Not for two threads at once.</summary>
internal sealed partial class Canvas : IDisposable
{
    private readonly CairoHandle _cairo;
    private readonly Typesetter _typesetter = new();

    public Canvas(DrawingSurface surface)
    {
        _cairo = Cairo.Create(surface.Handle);
        Cairo.Check(Cairo.GetStatus(_cairo));
        Cairo.Scale(_cairo, DrawingSurface.UnitsPerMillimetre, DrawingSurface.UnitsPerMillimetre);
        Fill(0, 0, DrawingSurface.PageWidth, DrawingSurface.PageHeight, Ink.White);
        _typesetter.DrawOn(_cairo);
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, Ink ink)
    {
        Cairo.MoveTo(_cairo, x1, y1);
        Cairo.LineTo(_cairo, x2, y2);
        Stroke(thickness, ink);
    }

    public void DashedLine(double x1, double y, double x2, double thickness, Ink ink)
    {
        Cairo.SetDash(_cairo, [1.2, 0.9], 2, 0);
        Line(x1, y, x2, y, thickness, ink);
        Cairo.SetDash(_cairo, [], 0, 0);
    }

    /// <summary>A frame whose outer edge is the rectangle, so that frames of different thickness line up.</summary>
    public void Frame(double x, double y, double width, double height, double thickness, Ink ink)
    {
        Cairo.Rectangle(_cairo, x + (thickness / 2), y + (thickness / 2), width - thickness, height - thickness);
        Stroke(thickness, ink);
    }

    public void Fill(double x, double y, double width, double height, Ink ink)
    {
        Cairo.Rectangle(_cairo, x, y, width, height);
        Fill(ink);
    }

    public void Circle(double x, double y, double radius, double thickness, Ink ink)
    {
        Cairo.NewSubPath(_cairo);
        Cairo.Arc(_cairo, x, y, radius, 0, 2 * Math.PI);
        Stroke(thickness, ink);
    }

    public void Polygon(IReadOnlyList<(double X, double Y)> corners, Ink ink)
    {
        foreach (var (x, y) in corners) Cairo.LineTo(_cairo, x, y);
        Cairo.ClosePath(_cairo);
        Fill(ink);
    }

    /// <summary>Many rectangles as one shape, which keeps printers from leaving seams between them.</summary>
    public void Tiles(IEnumerable<(double X, double Y, double Width, double Height)> tiles, Ink ink)
    {
        foreach (var (x, y, width, height) in tiles) Cairo.Rectangle(_cairo, x, y, width, height);
        Fill(ink);
    }

    /// <summary>Covers the rectangle with the picture: centred, what is over is cut off.</summary>
    public void Picture(SurfaceHandle picture, int pixelWidth, int pixelHeight, double x, double y, double width, double height)
    {
        var scale = Math.Max(width / pixelWidth, height / pixelHeight);
        Cairo.Save(_cairo);
        Cairo.Rectangle(_cairo, x, y, width, height);
        Cairo.Clip(_cairo);
        Cairo.Translate(_cairo, x + ((width - (pixelWidth * scale)) / 2), y + ((height - (pixelHeight * scale)) / 2));
        Cairo.Scale(_cairo, scale, scale);
        Cairo.SetSource(_cairo, picture, 0, 0);
        Cairo.Paint(_cairo);
        Cairo.Restore(_cairo);
    }

    /// <summary>Until the answer is disposed, the origin lies at the point, turned clockwise by <paramref name="degrees"/> and stretched.</summary>
    public Placement At(double x, double y, double degrees = 0, double stretchX = 1, double stretchY = 1)
    {
        Cairo.Save(_cairo);
        Cairo.Translate(_cairo, x, y);
        Cairo.Rotate(_cairo, degrees * Math.PI / 180);
        Cairo.Scale(_cairo, stretchX, stretchY);
        return new Placement(_cairo);
    }

    public void EndPage()
    {
        Cairo.ShowPage(_cairo);
        Cairo.Check(Cairo.GetStatus(_cairo));
    }

    public void Dispose()
    {
        _typesetter.Dispose();
        _cairo.Dispose();
    }

    private void Stroke(double thickness, Ink ink)
    {
        Cairo.SetColour(_cairo, ink.Red, ink.Green, ink.Blue);
        Cairo.SetLineWidth(_cairo, thickness);
        Cairo.Stroke(_cairo);
    }

    private void Fill(Ink ink)
    {
        Cairo.SetColour(_cairo, ink.Red, ink.Green, ink.Blue);
        Cairo.Fill(_cairo);
    }

    public readonly ref struct Placement(CairoHandle cairo)
    {
        public void Dispose() => Cairo.Restore(cairo);
    }
}
