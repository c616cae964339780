using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace StaffPortal.Persistence.Backup;

/// <summary><c>pg_dump</c> and <c>pg_restore</c> of this machine. Where and as whom they connect goes through the environment, which other users cannot read; never through arguments.</summary>
/// <param name="connectionString">Of the books' owner.</param>
/// <param name="folder">Where the programs lie; empty: the newest of Debian's folders, then the path.</param>
internal sealed partial class PostgresPrograms(string connectionString, string folder)
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The program's major version.</summary>
    public async Task<int> MajorAsync(string program, CancellationToken cancellationToken)
    {
        var said = await RunAsync(program, ["--version"], cancellationToken);
        return Major().Match(said) is { Success: true } match
            ? int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new BackupException(BackupFault.ProgramMissing, $"{program} does not tell its version. Install postgresql-client.");
    }

    /// <summary>Runs it to its end; a cancelled one is killed, and with its connection the server ends its work.</summary>
    public async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? await output : throw new BackupException(BackupFault.ProgramFailed, $"{program} broke off: {FirstError(await errors)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Settings of a connection as the programs take them.</summary>
    internal static IReadOnlyDictionary<string, string?> EnvironmentOf(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PGHOST"] = connection.Host, ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture), ["PGDATABASE"] = connection.Database ?? connection.Username,
            ["PGUSER"] = connection.Username, ["PGPASSWORD"] = connection.Password, ["PGPASSFILE"] = connection.Passfile,
            ["PGSSLMODE"] = connection.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
            ["PGSSLROOTCERT"] = connection.RootCertificate, ["PGSSLCERT"] = connection.SslCertificate, ["PGSSLKEY"] = connection.SslKey,
            ["PGAPPNAME"] = "StaffPortal", ["LC_ALL"] = "C",
        };
    }

    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(PathOf(program), arguments) 
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in EnvironmentOf(connectionString))
        {
            if (string.IsNullOrEmpty(value)) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        // a program that would ask for a password hears nothing and ends
        process.StandardInput.Close();
        return process;
    }

    private string PathOf(string program) =>
        Folders().Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists)
        ?? throw new BackupException(
            BackupFault.ProgramMissing, $"{program} was not found. Install postgresql-client of the server's version or newer, or name the folder of it in Backup:Programs.");

    private IEnumerable<string> Folders()
    {
        if (folder.Length > 0) return [folder];
        var debian = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(version => double.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
            : Enumerable.Empty<string>();
        return debian.Select(version => Path.Combine(version, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    // the lines after it may quote a row
    private static string FirstError(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(line => line.Contains("error:", StringComparison.Ordinal)) ?? "it did not say why.";

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>[0-9]{1,3})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Major();
}
