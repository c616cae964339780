using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;

namespace StaffPortal.Tests.Domain.Seals;

internal static class SealSamples
{
    public static readonly SealKeyId FirstKey = SealKeyId.First("TI");

    public static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static readonly byte[] Signature = [.. Enumerable.Range(1, 64).Select(value => (byte)value)];

    /// <summary>An ordinary rail paper of 31 January 2026, valid from 08:00 for 24 h.</summary>
    public static SealContents Rail() => new()
    {
        CertificateNumber = "RBXZ01260131000001Q",
        Name = "张三",
        IdentityNumber = "11010519491231002X",
        Mode = TravelMode.Rail,
        Channel = Channel.Window,
        ValidFrom = new DateTimeOffset(2026, 1, 31, 8, 0, 0, Shanghai),
        ValidUntil = new DateTimeOffset(2026, 2, 1, 8, 0, 0, Shanghai),
        OfficeCode = "BXZ01",
        Portrait = PortraitDigest.Of("portrait"u8),
        SigningDay = new DateOnly(2026, 1, 31),
    };

    public static SealContents Child() => Rail() with { IdentityNumber = null, BirthDate = new DateOnly(2019, 7, 15) };

    public static byte[] Unsigned(SealContents contents) => SealEncoder.Attach(SealEncoder.BytesToSign(contents, FirstKey), Signature);

    public static SealReading.Parsed Parsed(byte[] seal) => Assert.IsType<SealReading.Parsed>(SealDecoder.Read(seal));

    public static SealFault FaultOf(byte[] seal) => Assert.IsType<SealReading.NotOurs>(SealDecoder.Read(seal)).Fault;
}
