using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Drawing;

/// <summary>One A4 page, upright, that is drawn on and then taken as a file: a PDF to keep, or an SVG for the screen and the browser's printer.</summary>
internal sealed unsafe class DrawingSurface : IDisposable
{
    public const double PageWidth = 210;
    public const double PageHeight = 297;
    private const double MillimetresPerInch = 25.4;
    private const double PointsPerInch = 72;
    private readonly MemoryStream _file = new();
    private GCHandle _fileHandle;

    private DrawingSurface(string? title)
    {
        _fileHandle = GCHandle.Alloc(_file);
        var (file, width, height) = (GCHandle.ToIntPtr(_fileHandle), PageWidth * UnitsPerMillimetre, PageHeight * UnitsPerMillimetre);
        Handle = title is null ? Cairo.CreateSvgSurface(&Append, file, width, height) : Cairo.CreatePdfSurface(&Append, file, width, height);
        if (title is null) return;
        Cairo.SetMetadata(Handle, Cairo.MetadataTitle, title);
        Cairo.SetMetadata(Handle, Cairo.MetadataCreator, "TempIdentity");
        Cairo.SetMetadata(Handle, Cairo.MetadataCreateDate, "");
    }

    public SurfaceHandle Handle { get; }

    public static double UnitsPerMillimetre => PointsPerInch / MillimetresPerInch;

    /// <param name="title">Title in the file's properties: the kind of paper, nothing personal.</param>
    public static DrawingSurface ForPdf(string title) => new(title);

    public static DrawingSurface ForSvg() => new(title: null);

    /// <summary>Ends the drawing and gives the file.</summary>
    public byte[] Finish()
    {
        Cairo.Finish(Handle);
        Cairo.Check(Cairo.GetStatus(Handle));
        return _file.ToArray();
    }

    public void Dispose()
    {
        // cairo writes the tail of a PDF when the surface ends, so the stream must outlive it
        if (!Handle.IsClosed) Cairo.Finish(Handle);
        Handle.Dispose();
        if (_fileHandle.IsAllocated) _fileHandle.Free();
        _file.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Append(nint file, byte* bytes, uint length)
    {
        try
        {
            ((MemoryStream)GCHandle.FromIntPtr(file).Target!).Write(new ReadOnlySpan<byte>(bytes, checked((int)length)));
            return Cairo.Success;
        }
        catch (Exception fault) when (fault is IOException or OutOfMemoryException or OverflowException or ObjectDisposedException)
        {
            return Cairo.WriteError;   // no exception may cross into C
        }
    }
}
