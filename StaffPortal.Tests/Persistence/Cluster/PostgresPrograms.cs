using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("linux")]

namespace StaffPortal.Tests.Persistence.Cluster;

/// <summary>PostgreSQL's programs of this machine, and how to start them: they refuse root, which therefore starts them as user <c>postgres</c>.</summary>
internal static class PostgresPrograms
{
    private const string AllVersions = "/usr/lib/postgresql";

    /// <summary>A folder that the programs' user can reach: never the home of root.</summary>
    public static string ReachableTemporaryFolder => Environment.IsPrivilegedProcess ? "/tmp" : Path.GetTempPath();

    /// <summary>Runs one program to its end and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Describe([PathOf(program), .. arguments]))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var said = await output + await errors;
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }

    /// <summary>
    /// Starts a watcher that stops the cluster and deletes its folder once its standard input is closed. The kernel closes it
    /// too when the test process is killed, so no cluster outlives its tests.
    /// </summary>
    public static Process StartWatcher(string folder, string dataFolder) => Process.Start(Describe(
    [
        "setsid", "sh", "-c", "cat; \"$1\" stop -D \"$2\" -m immediate; rm -rf \"$3\"", "cluster-watcher", PathOf("pg_ctl"), dataFolder, folder,
    ]))!;

    /// <summary>Hands a file or folder to the user who runs the programs; nothing to do for anyone but root.</summary>
    public static void GiveToTheirUser(string path)
    {
        if (!Environment.IsPrivilegedProcess) return;
        using var process = Process.Start("chown", ["-R", "postgres:", path]);
        process.WaitForExit();
    }

    private static ProcessStartInfo Describe(IReadOnlyList<string> command)
    {
        string[] asTheirUser = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env", "--"];
        List<string> all = Environment.IsPrivilegedProcess ? [.. asTheirUser, .. command] : [.. command];
        return new ProcessStartInfo(all[0], all.Skip(1))
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static string PathOf(string program)
    {
        var newest = Directory.Exists(AllVersions)
            ? Directory.GetDirectories(AllVersions)
                .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
                .MaxBy(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
            : null;
        return newest is null
            ? throw new InvalidOperationException("PostgreSQL is not installed: ./test installs it, or apt-get install postgresql.")
            : Path.Combine(newest, "bin", program);
    }
}
