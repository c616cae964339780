namespace StaffPortal.Domain.Certificates;

/// <summary>From when until when a certificate is valid: half-open, <paramref name="Until"/> is the first instant at which it no longer is.</summary>
/// <param name="From">First valid instant.</param>
/// <param name="Until">First instant that is not valid any more; later than <paramref name="From"/>.</param>
public sealed record Validity(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Whether <paramref name="instant"/> lies within.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= From && instant < Until;

    /// <summary>Valid from <paramref name="from"/> for <paramref name="length"/>; a day of validity is 24 hours.</summary>
    public static Validity Starting(DateTimeOffset from, TimeSpan length) => new(from, from + length);
}
