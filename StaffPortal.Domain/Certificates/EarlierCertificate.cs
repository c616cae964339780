using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Certificates;

/// <summary>An earlier certificate shown as evidence (R-AW-02).</summary>
public static class EarlierCertificate
{
    /// <summary>Whether it is recent enough: issued no earlier than the same day so many months back in Shanghai, that day included, and not after now.</summary>
    /// <param name="issuedAt">When it was issued.</param>
    /// <param name="at">Now.</param>
    /// <param name="edition">Whose months.</param>
    public static bool IsRecent(DateTimeOffset issuedAt, DateTimeOffset at, PolicyEdition edition) =>
        issuedAt <= at && ShanghaiTime.Day(issuedAt) >= ShanghaiTime.Day(at).AddMonths(-edition.EarlierCertificateMonths);
}
