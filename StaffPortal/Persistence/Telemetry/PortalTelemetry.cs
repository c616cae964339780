using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StaffPortal.Persistence.Telemetry;

/// <summary>The names under which the portal is observed; docs/operations.md lists them all. Tags are codes, offices and desks: never a person, an id or a text.</summary>
public static class PortalTelemetry
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "StaffPortal";

    /// <summary>What came of it, a code.</summary>
    public const string Outcome = "outcome";

    /// <summary>Code of the office.</summary>
    public const string Office = "office";

    /// <summary>Number of the desk.</summary>
    public const string Desk = "desk";

    /// <summary>The verdict of a decision.</summary>
    public const string Verdict = "verdict";

    /// <summary>Rail or air.</summary>
    public const string Mode = "mode";

    /// <summary>Window, kiosk or electronic.</summary>
    public const string Channel = "channel";

    private static long s_head;

    /// <summary>Spans: one an act, named as the act is in the trail.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Metrics.</summary>
    public static Meter Meter { get; } = new(Name);

    internal static Counter<long> Lookups { get; } = Meter.CreateCounter<long>("staffportal.lookups", "{lookup}", "Look-ups in the citizen register.");

    internal static Histogram<double> LookupDuration { get; } = Meter.CreateHistogram(
        "staffportal.lookup.duration", "s", "From the number to the opened case.", advice: Buckets(0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10));

    internal static Counter<long> Decisions { get; } = Meter.CreateCounter<long>("staffportal.decisions", "{decision}", "Decisions of the policy.");

    internal static Counter<long> Issued { get; } = Meter.CreateCounter<long>("staffportal.certificates.issued", "{certificate}", "Certificates issued.");

    internal static Counter<long> Verifications { get; } = Meter.CreateCounter<long>("staffportal.verifications", "{verification}", "Papers and codes verified.");

    internal static Histogram<double> CaseDuration { get; } = Meter.CreateHistogram(
        "staffportal.case.duration", "s", "From the look-up to the issue.", advice: Buckets(10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800));

    internal static ObservableGauge<long> AuditHead { get; } = Meter.CreateObservableGauge(
        "staffportal.audit.head", static () => Interlocked.Read(ref s_head) is > 0 and var head ? [new Measurement<long>(head)] : Array.Empty<Measurement<long>>(),
        "{entry}", "Number of the newest audit entry that this node wrote.");

    /// <summary>Whether anybody listens; without one nothing is worked out.</summary>
    internal static bool IsObserved => Source.HasListeners() || Lookups.Enabled;

    /// <summary>Notes the newest entry.</summary>
    internal static void MoveHead(long seq) => Interlocked.Exchange(ref s_head, seq);

    private static InstrumentAdvice<double> Buckets(params double[] boundaries) => new() { HistogramBucketBoundaries = boundaries };
}
