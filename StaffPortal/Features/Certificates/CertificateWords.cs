using System.Globalization;
using StaffPortal.Domain;

namespace StaffPortal.Features.Certificates;

/// <summary>Instants as the pages of certificates show them, in Shanghai.</summary>
internal static class CertificateWords
{
    public static string Minute(DateTimeOffset instant) => At(instant, "MM-dd HH:mm");

    public static string Second(DateTimeOffset instant) => At(instant, "MM-dd HH:mm:ss");

    private static string At(DateTimeOffset instant, string form) => ShanghaiTime.At(instant).ToString(form, CultureInfo.InvariantCulture);
}
