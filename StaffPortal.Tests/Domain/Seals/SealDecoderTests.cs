using StaffPortal.Domain.Seals;
using static StaffPortal.Tests.Domain.Seals.SealSamples;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class SealDecoderTests
{
    private static readonly string s_head = "dc036764685a8a28582614051a14051a0102";
    private static readonly string[] s_fields =
    [
        "010ec43ef4662715205e19a519a6fe52", "0206e5bca0e4b889", "030c200d1fea2151520f2c8d1a16", "04025257",
        "050601317ad93300", "060601d476198b00", "070463b019c9", "081051c5a8296a032ce7b3014e66000c20d0",
    ];
    private static readonly string s_end = "ff40" + Convert.ToHexStringLower(Signature);

    [Theory]
    [InlineData("dd036764685a8a28582614051a14051a0102", SealFault.NotASeal)]
    [InlineData("dc026764685a8a28582614051a14051a0102", SealFault.OtherVersion)]
    [InlineData("dc036765685a8a28582614051a14051a0102", SealFault.OtherCountry)]
    [InlineData("dc030000685a8a28582614051a14051a0102", SealFault.OtherCountry)]
    [InlineData("dc036764685a8a28000014051a14051a0102", SealFault.OtherSigner)]
    [InlineData("dc036764685a8a2a582614051a14051a0102", SealFault.OtherSigner)]
    [InlineData("dc036764685a8a285826ffffff14051a0102", SealFault.ImpossibleDay)]
    [InlineData("dc036764685a8a28582614051affffff0102", SealFault.ImpossibleDay)]
    [InlineData("dc036764685a8a28582614051a14051a0202", SealFault.OtherDocument)]
    [InlineData("dc036764685a8a28582614051a14051a0103", SealFault.OtherDocument)]
    [InlineData("dc036764685a8a28582614051a14051a01", SealFault.TooShort)]
    [InlineData("", SealFault.TooShort)]
    public void Read_OtherHeader_SaysWhatIsWrong(string head, SealFault fault)
    {
        var rest = head.Length < s_head.Length ? "" : string.Concat(s_fields) + s_end;
        Assert.Equal(fault, FaultOf(Convert.FromHexString(head + rest)));
    }

    [Fact]
    public void Read_IssuedAndSignedOnTwoDays_KeepsBoth()
    {
        var seal = Parsed(Bytes(s_fields, head: "dc036764685a8a28582614051a1eb37a0102"));
        Assert.Equal((new DateOnly(2026, 1, 31), new DateOnly(2026, 2, 1)), (seal.Header.IssuingDay, seal.Header.SigningDay));
        Assert.Equal(seal.Header.SigningDay, seal.Contents.SigningDay);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Read_FieldLeftOut_IsMissed(int field)
    {
        Assert.Equal(SealFault.FieldMissing, FaultOf(Bytes([.. s_fields[..field], .. s_fields[(field + 1)..]])));
    }

    [Fact]
    public void Read_NumberAndBirthDate_AreNotBothAllowed() => Assert.Equal(SealFault.FieldMissing, FaultOf(Bytes([.. s_fields, "0b036d2193"])));

    [Theory]
    [InlineData(0, "0100")]
    [InlineData(0, "010cc43ef4662715205e19a519a6")]
    [InlineData(0, "01020cee")]
    [InlineData(1, "0200")]
    [InlineData(1, "0205e5bca0e4b8")]
    [InlineData(1, "0203eda080")]
    [InlineData(2, "030b200d1fea2151520f2c8d1a")]
    [InlineData(3, "04025857")]
    [InlineData(3, "04025258")]
    [InlineData(3, "0403525757")]
    [InlineData(4, "050501317ad933")]
    [InlineData(5, "0606ffffffffffff")]
    [InlineData(6, "0700")]
    [InlineData(7, "080f51c5a8296a032ce7b3014e66000c20")]
    public void Read_ValueOfAnotherForm_IsInvalidUnlessItIsCode(int field, string value)
    {
        byte[] seal = Bytes([.. s_fields[..field], value, .. s_fields[(field + 1)..]]);
        if (value is "010cc43ef4662715205e19a519a6") Assert.Equal("RBXZ01260131000001", Parsed(seal).Contents.CertificateNumber);
        else Assert.Equal(SealFault.FieldInvalid, FaultOf(seal));
    }

    [Fact]
    public void Read_BrokenRestOfTheName_IsInvalid() => Assert.Equal(SealFault.FieldInvalid, FaultOf(Bytes([.. s_fields, "0901bc"])));

    [Fact]
    public void Read_ImpossibleBirthDate_IsInvalid() =>
        Assert.Equal(SealFault.FieldInvalid, FaultOf(Bytes([.. s_fields[..2], .. s_fields[3..], "0b03ffffff"])));

    [Fact]
    public void Read_UnknownTags_AreIgnored()
    {
        var seal = Parsed(Bytes(["0000", .. s_fields, "0a01aa", "7f02bbcc", "fe00"]));
        Assert.Equal(Rail(), seal.Contents);
    }

    [Fact]
    public void Read_TagsNotAscending_AreBroken()
    {
        Assert.Equal(SealFault.BrokenFields, FaultOf(Bytes([s_fields[1], s_fields[0], .. s_fields[2..]])));
        Assert.Equal(SealFault.BrokenFields, FaultOf(Bytes([s_fields[0], s_fields[0], .. s_fields[1..]])));
    }

    [Fact]
    public void Read_ValueOver127Bytes_IsBroken()
    {
        Assert.IsType<SealReading.Parsed>(SealDecoder.Read(Bytes([.. s_fields, "0a7f" + new string('0', 254)])));
        Assert.Equal(SealFault.BrokenFields, FaultOf(Bytes([.. s_fields, "0a80" + new string('0', 256)])));
    }

    [Fact]
    public void Read_CutOffAnywhere_IsNoSeal()
    {
        var seal = Bytes(s_fields);
        for (var length = 0; length < seal.Length; length++) FaultOf(seal[..length]);
    }

    [Fact]
    public void Read_BytesAfterTheSignature_IsNoSeal() => Assert.Equal(SealFault.TrailingBytes, FaultOf([.. Bytes(s_fields), 0]));

    private static byte[] Bytes(string[] fields, string? head = null) => Convert.FromHexString((head ?? s_head) + string.Concat(fields) + s_end);
}
