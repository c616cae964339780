using System.Runtime.InteropServices;

namespace StaffPortal.Configuration;

/// <summary>Turns Ctrl-C and TERM into a cancellation, so that a command can leave nothing half done.</summary>
internal sealed class EndingSignals : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public EndingSignals()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, 130));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, 143));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _ending.Token;

    /// <summary>What a shell expects of a process that such a signal ended; 1 before one came.</summary>
    public int ExitCode { get; private set; } = 1;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _ending.Dispose();
    }

    private void End(PosixSignalContext context, int exitCode)
    {
        (context.Cancel, ExitCode) = (true, exitCode);
        _ending.Cancel();
    }
}
