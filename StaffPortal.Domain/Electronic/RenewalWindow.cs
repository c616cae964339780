namespace StaffPortal.Domain.Electronic;

/// <summary>The last part of a certificate's validity, in which another one may be had already (R-RE-06).</summary>
public static class RenewalWindow
{
    /// <summary>Whether another one may be had: it has ended, or no more than the window is left; exactly the window is within.</summary>
    /// <param name="validUntil">First instant at which the present one is no longer valid.</param>
    /// <param name="at">Now.</param>
    /// <param name="window">How long before the end it opens; zero where it never does (R-AE-04).</param>
    public static bool IsOpen(DateTimeOffset validUntil, DateTimeOffset at, TimeSpan window) => validUntil - at <= window;
}
