using QRCoder;
using StaffPortal.Documents.Drawing;

namespace StaffPortal.Documents.Paper;

/// <summary>A QR code of error correction level M (15 %), with its quiet zone of 4 modules.</summary>
internal sealed class QrSymbol
{
    public const double SmallestModule = 0.34;
    private const int QuietModules = 4;
    private const double LargestSize = 31.5;
    private readonly IReadOnlyList<System.Collections.BitArray> _matrix;

    private QrSymbol(IReadOnlyList<System.Collections.BitArray> matrix) => _matrix = matrix;

    /// <summary>Modules along one side, without the quiet zone.</summary>
    public int Modules => _matrix.Count - (2 * QuietModules);

    public static QrSymbol Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new QrSymbol(data.ModuleMatrix);
    }

    /// <summary>Side in millimetres: the wished one, or more where a module would fall under 0.34 mm.</summary>
    /// <exception cref="ArgumentException">The text is too long for the place on the paper.</exception>
    public double SizeFor(double wished)
    {
        var size = Math.Max(wished, Modules * SmallestModule);
        if (size > LargestSize) throw new ArgumentException("The seal's code is too long for its place on the paper.", nameof(wished));
        return size;
    }

    public double QuietZoneAt(double size) => QuietModules * size / Modules;

    /// <param name="x">Left edge of the first module; the quiet zone lies outside.</param>
    /// <param name="y">Upper edge of the first module.</param>
    public void Draw(Canvas canvas, double x, double y, double size)
    {
        var quiet = QuietZoneAt(size);
        canvas.Fill(x - quiet, y - quiet, size + (2 * quiet), size + (2 * quiet), Ink.White);
        canvas.Tiles(Runs(x, y, size / Modules), Ink.Black);
    }

    /// <summary>Dark modules side by side as one rectangle.</summary>
    private IEnumerable<(double X, double Y, double Width, double Height)> Runs(double x, double y, double module)
    {
        for (var row = 0; row < Modules; row++)
        {
            for (var column = 0; column < Modules; column++)
            {
                var start = column;
                while (column < Modules && _matrix[row + QuietModules][column + QuietModules]) column++;
                if (column > start) yield return (x + (start * module), y + (row * module), (column - start) * module, module);
            }
        }
    }
}
