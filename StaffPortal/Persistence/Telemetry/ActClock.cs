using System.Diagnostics;

namespace StaffPortal.Persistence.Telemetry;

/// <summary>When the act that is being carried out began, for its span and its duration. Without it an act counts from its transaction.</summary>
public static class ActClock
{
    private static readonly AsyncLocal<long> s_began = new();

    /// <summary>The act begins; it ends with the method that called this.</summary>
    public static void Start() => s_began.Value = Stopwatch.GetTimestamp();

    /// <summary>How long it has lasted; nothing where it was not started.</summary>
    internal static TimeSpan Elapsed => s_began.Value is var began and not 0 ? Stopwatch.GetElapsedTime(began) : TimeSpan.Zero;
}
