using System.Diagnostics;
using System.Globalization;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>
/// One process of the published portal, started by a shell that kills it when the shell's standard input is closed: the kernel
/// closes that when the test process is killed, so no portal outlives its tests.
/// </summary>
internal sealed class PortalProcess
{
    private const string Script = """
        exec 3<&0 2>/dev/null
        log=$1; shift
        dotnet StaffPortal.dll "$@" >>"$log" 2>&1 </dev/null 3<&- & portal=$!
        echo $portal
        (read -r _ <&3; kill -KILL $portal) & watcher=$!
        wait $portal; code=$?
        kill $watcher
        exit $code
        """;

    private readonly Process _shell;
    private readonly int _portal;

    private PortalProcess(Process shell, int portal) => (_shell, _portal) = (shell, portal);

    /// <summary>Whether the portal has ended by itself or was killed.</summary>
    public bool HasEnded => _shell.HasExited;

    /// <summary>The most memory that it ever had, in bytes, as the kernel counts it.</summary>
    public long MostMemory
    {
        get
        {
            var line = File.ReadLines($"/proc/{_portal}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
    }

    /// <summary>Starts <c>dotnet StaffPortal.dll</c> with the arguments; what it prints is appended to the log file.</summary>
    public static async Task<PortalProcess> StartAsync(
        string published, string logFile, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script, "portal-process", logFile, .. arguments])
        {
            WorkingDirectory = published,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var shell = Process.Start(start)!;
        var firstLine = await shell.StandardOutput.ReadLineAsync(cancellationToken);
        return new PortalProcess(shell, int.Parse(firstLine!, CultureInfo.InvariantCulture));
    }

    /// <summary>Waits for the end and returns the portal's code.</summary>
    /// <exception cref="TimeoutException">It had not ended after <paramref name="patience"/>; it is killed.</exception>
    public async Task<int> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await _shell.WaitForExitAsync(cancellationToken).WaitAsync(patience, cancellationToken);
            return _shell.ExitCode;
        }
        finally
        {
            await KillAsync(CancellationToken.None);
        }
    }

    /// <summary>SIGKILL, at once.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        if (!_shell.HasExited)
        {
            using var portal = Process.GetProcessById(_portal);
            portal.Kill();
            await _shell.WaitForExitAsync(cancellationToken);
        }
        _shell.Dispose();
    }
}
