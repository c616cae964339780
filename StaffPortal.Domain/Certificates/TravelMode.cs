namespace StaffPortal.Domain.Certificates;

/// <summary>What the certificate is for; the two are never good for each other (rules.md 1).</summary>
public enum TravelMode
{
    /// <summary>乘坐旅客列车临时身份证明; first character <c>R</c> of the certificate number.</summary>
    Rail,

    /// <summary>乘坐民航飞机临时身份证明; first character <c>A</c> of the certificate number.</summary>
    Aviation,
}
