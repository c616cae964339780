using System.Diagnostics;

namespace StaffPortal.Tests.Documents;

/// <summary>Runs the programs of poppler and zbar, which judge the paper independently of what drew it.</summary>
internal static class CommandLine
{
    /// <param name="input">Given to the program on its standard input; null for none.</param>
    /// <returns>Exit code, standard output as text, and the same as bytes when there is any.</returns>
    public static async Task<(int ExitCode, string Output, byte[]? Bytes)> RunAsync(
        string program, IEnumerable<string> arguments, byte[]? input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var output = new MemoryStream();
        var reading = Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken),
            process.StandardError.ReadToEndAsync(cancellationToken));
        if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync(cancellationToken);
        var bytes = output.ToArray();
        return (process.ExitCode, System.Text.Encoding.UTF8.GetString(bytes), bytes.Length > 0 ? bytes : null);
    }
}
