using System.Text;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;
using static StaffPortal.Tests.Domain.Seals.SealSamples;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class SealFormTests
{
    // ئۇيغۇر with the interpunct, repeated: 50 code points of two bytes
    private static readonly string s_uyghur = string.Concat(Enumerable.Repeat("ئۇيغۇر·ئۇ", 5)) + "ئۇيغۇ";

    [Fact]
    public void BytesToSign_OrdinaryPaper_IsThePublishedFormByteForByte()
    {
        const string Expected =
            "dc036764685a8a28582614051a14051a0102"
            + "010ec43ef4662715205e19a519a6fe52"
            + "0206e5bca0e4b889"
            + "030c200d1fea2151520f2c8d1a16"
            + "04025257"
            + "050601317ad93300"
            + "060601d476198b00"
            + "070463b019c9"
            + "081051c5a8296a032ce7b3014e66000c20d0";

        var bytes = SealEncoder.BytesToSign(Rail(), FirstKey);

        Assert.Equal(Expected, Convert.ToHexStringLower(bytes));
        Assert.Equal(Expected + "ff40" + Convert.ToHexStringLower(Signature), Convert.ToHexStringLower(SealEncoder.Attach(bytes, Signature)));
    }

    [Fact]
    public void BytesToSign_ChildWithoutNumber_LeavesTheNumberOutAndEndsWithTheBirthDate()
    {
        var hex = Convert.ToHexStringLower(SealEncoder.BytesToSign(Child(), FirstKey));
        Assert.EndsWith("0b036d2193", hex, StringComparison.Ordinal);
        Assert.DoesNotContain("030c", hex, StringComparison.Ordinal);
    }

    public static TheoryData<string, SealContents> Papers() => new()
    {
        { "rail, window", Rail() },
        { "aviation, kiosk", Rail() with { Mode = TravelMode.Aviation, Channel = Channel.Kiosk, CertificateNumber = "ABXZ01260131000042S" } },
        { "electronic", Rail() with { Channel = Channel.Electronic } },
        { "child", Child() },
        { "50 Uyghur code points", Rail() with { Name = s_uyghur } },
        { "50 Han, 150 bytes", Rail() with { Name = string.Concat(Enumerable.Repeat("阿卜", 25)) } },
        { "50 of plane 2, 200 bytes", Rail() with { Name = string.Concat(Enumerable.Repeat("𠮷𡈼", 25)) } },
        { "126 bytes exactly", Rail() with { Name = new string('张', 42) } },
        { "127 bytes", Rail() with { Name = new string('张', 42) + "A" } },
        { "a long name of a child", Child() with { Name = new string('张', 50) } },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void Read_WhatWasWritten_GivesTheSame(string what, SealContents contents)
    {
        var seal = Parsed(Unsigned(contents));
        Assert.True(contents == seal.Contents, what);
        Assert.Equal(new SealHeader(FirstKey, contents.SigningDay, contents.SigningDay), seal.Header);
        Assert.Equal(SealEncoder.BytesToSign(contents, FirstKey), seal.SignedBytes.ToArray());
        Assert.Equal(Signature, seal.Signature.ToArray());
    }

    [Fact]
    public void BytesToSign_UyghurNameOf50CodePoints_FitsInOneField()
    {
        Assert.Equal(50, s_uyghur.EnumerateRunes().Count());
        Assert.Equal((100, 0), NameParts(s_uyghur));
    }

    [Theory]
    [InlineData("𠮷", 50, 124, 76)]
    [InlineData("张", 50, 126, 24)]
    [InlineData("·", 64, 126, 2)]
    [InlineData("A", 252, 126, 126)]
    public void BytesToSign_NameOverOneField_IsCutBetweenCodePoints(string character, int count, int first, int following)
    {
        Assert.Equal((first, following), NameParts(string.Concat(Enumerable.Repeat(character, count))));
    }

    public static TheoryData<string, SealContents> Impossible() => new()
    {
        { nameof(SealContents.CertificateNumber), Rail() with { CertificateNumber = "" } },
        { nameof(SealContents.CertificateNumber), Rail() with { CertificateNumber = "RBXZ01 26" } },
        { nameof(SealContents.OfficeCode), Rail() with { OfficeCode = "bxz01" } },
        { nameof(SealContents.IdentityNumber), Rail() with { IdentityNumber = "11010519491231002x" } },
        { nameof(SealContents.BirthDate), Rail() with { IdentityNumber = null } },
        { nameof(SealContents.BirthDate), Rail() with { BirthDate = new DateOnly(1949, 12, 31) } },
        { nameof(SealContents.Name), Rail() with { Name = "" } },
        { nameof(SealContents.Name), Rail() with { Name = new string('A', 253) } },
        { nameof(SealContents.ValidUntil), Rail() with { ValidUntil = Rail().ValidFrom.AddMilliseconds(999) } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void BytesToSign_WhatNoSealCanHold_ThrowsNamingTheFieldOnly(string field, SealContents contents)
    {
        var fault = Assert.Throws<ArgumentException>(() => SealEncoder.BytesToSign(contents, FirstKey));
        Assert.StartsWith($"{field} cannot stand in a seal.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesToSign_HalfASurrogatePairInTheName_Throws()
    {
        Assert.ThrowsAny<ArgumentException>(() => SealEncoder.BytesToSign(Rail() with { Name = "张\uD842" }, FirstKey));
    }

    [Fact]
    public void Attach_SignatureOfAnotherLength_Throws() => Assert.Throws<ArgumentException>(() => SealEncoder.Attach([0xDC, 0x03], new byte[63]));

    [Fact]
    public void ToString_Contents_ShowsNothingOfTheTraveller() => Assert.Equal("RBXZ01260131000001Q", Rail().ToString());

    [Fact]
    public void Of_Portrait_IsTheFirstHalfOfItsHash()
    {
        var digest = PortraitDigest.Of("portrait"u8);
        Assert.Equal("51c5a8296a032ce7b3014e66000c20d0", digest.Value);
        Assert.Equal(digest, PortraitDigest.FromBytes(digest.ToBytes()));
        Assert.Throws<ArgumentException>(() => PortraitDigest.FromBytes(new byte[15]));
    }

    private static (int First, int Following) NameParts(string name)
    {
        var bytes = SealEncoder.BytesToSign(Rail() with { Name = name }, FirstKey).AsSpan();
        var (first, following) = (0, 0);
        for (var at = SealHeader.Length; at < bytes.Length; at += 2 + bytes[at + 1])
        {
            if (bytes[at] is 0x02) first = bytes[at + 1];
            if (bytes[at] is 0x09) following = bytes[at + 1];
            if (bytes[at] is 0x02 or 0x09) Assert.True(System.Text.Unicode.Utf8.IsValid(bytes.Slice(at + 2, bytes[at + 1])));
        }
        Assert.Equal(Encoding.UTF8.GetByteCount(name), first + following);
        return (first, following);
    }
}
