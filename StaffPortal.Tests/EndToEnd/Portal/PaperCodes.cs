using System.Diagnostics;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>Looks at a paper as the street does: drawn by Poppler, its codes read by zbar.</summary>
internal static class PaperCodes
{
    /// <summary>Draws the first page of a PDF at 300 dots an inch; the caller deletes the PNG whose path it gives.</summary>
    public static async Task<string> DrawAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var paper = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(paper + ".pdf", pdf, cancellationToken);
        await RunAsync("pdftoppm", ["-r", "300", "-singlefile", "-png", paper + ".pdf", paper], cancellationToken);
        File.Delete(paper + ".pdf");
        return paper + ".png";
    }

    /// <summary>The text of every code on a picture.</summary>
    public static async Task<string[]> ReadAsync(string picture, CancellationToken cancellationToken) =>
        (await RunAsync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], cancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
