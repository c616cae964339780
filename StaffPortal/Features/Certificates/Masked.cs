using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Certificates;

/// <summary>What is shown of a stored holder before it is unmasked (R-ID-08).</summary>
internal static class Masked
{
    private const int ShownOfPlace = 3;

    public static string Name(HolderContent holder) => PersonName.Stored(holder.Name).Masked;

    // a child may have none
    public static string Number(HolderContent holder) => holder.Number is { } number ? CitizenIdNumber.Stored(number).Masked : "";

    public static string Place(string place) => place.Length <= ShownOfPlace ? place : place[..ShownOfPlace] + "******";

    public static CertificateStanding Standing(CertificateState state, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) => state switch
    {
        CertificateState.Voided => CertificateStanding.Voided,
        CertificateState.Replaced => CertificateStanding.Replaced,
        CertificateState.Issued when now < from => CertificateStanding.NotYetValid,
        CertificateState.Issued when now >= until => CertificateStanding.Expired,
        CertificateState.Issued => CertificateStanding.Valid,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
