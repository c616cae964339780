using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaffPortal.Documents.Drawing;
using StaffPortal.Documents.Interop;
using StaffPortal.Documents.Pictures;

namespace StaffPortal.Documents.Paper;

/// <summary>The traveller's face, once for both halves.</summary>
internal sealed unsafe class PortraitImage : IDisposable
{
    private const double FrameThickness = 0.25;
    private readonly SurfaceHandle _surface;
    private readonly PictureSize _size;

    private PortraitImage(PictureSize size)
    {
        _size = size;
        _surface = Cairo.CreateImageSurface(Cairo.FormatRgb24, size.Width, size.Height);
        Cairo.Check(Cairo.GetStatus(_surface));
    }

    /// <summary>The JPEG goes into the file as it is and is not decoded here.</summary>
    public static PortraitImage Embed(ReadOnlySpan<byte> jpeg)
    {
        var portrait = new PortraitImage(SizeOf(jpeg));
        var copy = NativeMemory.Alloc((nuint)jpeg.Length);
        jpeg.CopyTo(new Span<byte>(copy, jpeg.Length));
        var status = Cairo.SetMimeData(portrait._surface, "image/jpeg", copy, (nuint)jpeg.Length, &Free, copy);
        if (status != Cairo.Success) NativeMemory.Free(copy);
        Cairo.Check(status);
        return portrait;
    }

    public void Draw(Canvas canvas, double x, double y, double width, double height)
    {
        canvas.Picture(_surface, _size.Width, _size.Height, x, y, width, height);
        canvas.Frame(x, y, width, height, FrameThickness, Ink.Black);
    }

    public void Dispose() => _surface.Dispose();

    private static PictureSize SizeOf(ReadOnlySpan<byte> jpeg) =>
        JpegStructure.Read(jpeg)?.Size ?? throw new ArgumentException("The portrait is no JPEG.", nameof(jpeg));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* memory) => NativeMemory.Free(memory);
}
