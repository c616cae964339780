using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Drawing;

/// <summary>One A4 page, upright, that is drawn on and then taken as a file: a PDF, or a picture for the screen.</summary>
internal sealed unsafe class DrawingSurface : IDisposable
{
    public const double PageWidth = 210;
    public const double PageHeight = 297;
    private const double MillimetresPerInch = 25.4;
    private const double PointsPerInch = 72;
    private readonly MemoryStream _file = new();
    private readonly bool _isPdf;
    private GCHandle _fileHandle;

    private DrawingSurface(string? title, double dotsPerInch)
    {
        _fileHandle = GCHandle.Alloc(_file);
        _isPdf = title is not null;
        UnitsPerMillimetre = dotsPerInch / MillimetresPerInch;
        var (width, height) = (PageWidth * UnitsPerMillimetre, PageHeight * UnitsPerMillimetre);
        Handle = _isPdf
            ? Cairo.CreatePdfSurface(&Append, GCHandle.ToIntPtr(_fileHandle), width, height)
            : Cairo.CreateImageSurface(Cairo.FormatRgb24, (int)Math.Round(width), (int)Math.Round(height));
        if (title is null) return;
        Cairo.SetMetadata(Handle, Cairo.MetadataTitle, title);
        Cairo.SetMetadata(Handle, Cairo.MetadataCreator, "TempIdentity");
        Cairo.SetMetadata(Handle, Cairo.MetadataCreateDate, "");
    }

    public SurfaceHandle Handle { get; }

    public double UnitsPerMillimetre { get; }

    /// <summary>A picture holds pixels only, so a portrait must be decoded for it; a PDF takes the JPEG as it is.</summary>
    public bool TakesJpeg => _isPdf;

    /// <param name="title">Title in the file's properties: the kind of paper, nothing personal.</param>
    public static DrawingSurface ForPdf(string title) => new(title, PointsPerInch);

    public static DrawingSurface ForPicture(double dotsPerInch) => new(title: null, dotsPerInch);

    /// <summary>Ends the drawing and gives the file.</summary>
    public byte[] Finish()
    {
        if (!_isPdf) Cairo.Check(Cairo.WriteToPng(Handle, &Append, GCHandle.ToIntPtr(_fileHandle)));
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
