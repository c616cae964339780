namespace StaffPortal.Registers;

/// <summary>What the last look-ups of this node told about the register. Safe for any number of threads.</summary>
public sealed class RegisterWatch(TimeProvider time)
{
    private long _silentSince;

    /// <summary>The first look-up in a row that got no answer; null while the register answers, or was never asked.</summary>
    public DateTimeOffset? SilentSince => Interlocked.Read(ref _silentSince) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The register answered, whatever it said.</summary>
    public void Answered() => Interlocked.Exchange(ref _silentSince, 0);

    /// <summary>The register did not answer.</summary>
    public void Silent() => Interlocked.CompareExchange(ref _silentSince, time.GetUtcNow().UtcTicks, 0);
}
