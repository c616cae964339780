namespace StaffPortal.Domain.Electronic;

/// <summary>That the service agreement and the privacy notice were accepted (R-RE-17); kept with the application.</summary>
public sealed record Consent
{
    /// <summary>Most characters of a version, this one included.</summary>
    public const int LongestVersion = 32;

    private Consent(string version, DateTimeOffset at) => (Version, At) = (version, at);

    /// <summary>Which text was accepted, by the front end's own name for it.</summary>
    public string Version { get; }

    /// <summary>
    /// When, by the traveller's clock; UTC, whole microseconds. Kept beside the application's own instant and not compared with it: telephones go wrong.
    /// </summary>
    public DateTimeOffset At { get; }

    /// <summary>What was accepted; null where version or instant is missing or no version, and then the application is incomplete.</summary>
    public static Consent? Of(string? version, DateTimeOffset? at) =>
        version is { Length: <= LongestVersion } && !string.IsNullOrWhiteSpace(version) && at is { } accepted
            ? new Consent(version.Trim(), ShanghaiTime.ToMicroseconds(accepted.ToUniversalTime()))
            : null;
}
