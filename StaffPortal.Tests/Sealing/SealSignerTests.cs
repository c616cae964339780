using System.Diagnostics;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StaffPortal.Domain.Seals;
using StaffPortal.Sealing;
using StaffPortal.Tests.Domain.Seals;

namespace StaffPortal.Tests.Sealing;

public sealed class SealSignerTests : IDisposable
{
    private static readonly DateTimeOffset s_noon = new(2026, 1, 31, 12, 0, 0, SealSamples.Shanghai);

    private readonly KeyFolder _folder = new();
    private readonly SealSigner _signer;
    private readonly VerificationKeys _keys;

    public SealSignerTests()
    {
        var store = _folder.Open();
        (_signer, _keys) = (new SealSigner(store), new VerificationKeys(store));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sign_Contents_GivesASealThatIsValid()
    {
        var signed = _signer.Sign(SealSamples.Rail());

        Assert.Equal(("CNTIA01", SealText.Write(signed.Seal)), (signed.Kid, signed.Text));
        Assert.Equal(SealEncoder.BytesToSign(SealSamples.Rail(), SealSamples.FirstKey).Length + 66, signed.Seal.Length);
        Assert.Equal(VerificationOutcome.Valid, Judge(signed.Seal));
        Assert.Equal(SignatureCheck.Good, _keys.Check(SealDecoder.Read(signed.Text)));
    }

    [Fact]
    public void Judge_AnySingleBitChanged_IsRefused()
    {
        var seal = _signer.Sign(SealSamples.Rail()).Seal;
        _folder.Open().StartNextKey();
        var outcomes = new Dictionary<VerificationOutcome, int>();
        for (var bit = 0; bit < seal.Length * 8; bit++)
        {
            seal[bit / 8] ^= (byte)(1 << bit % 8);
            var outcome = Judge(seal);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            seal[bit / 8] ^= (byte)(1 << bit % 8);
        }
        Assert.Equal(VerificationOutcome.Valid, Judge(seal));
        Assert.Equal(
            [VerificationOutcome.Unreadable, VerificationOutcome.UnknownKey, VerificationOutcome.Altered], outcomes.Keys.Order());
        Assert.Equal(seal.Length * 8, outcomes.Values.Sum());
    }

    [Fact]
    public void Judge_CutOffOrLengthened_IsUnreadable()
    {
        var seal = _signer.Sign(SealSamples.Rail()).Seal;
        for (var length = 0; length < seal.Length; length++) Assert.Equal(VerificationOutcome.Unreadable, Judge(seal[..length]));
        foreach (var more in new byte[][] { [0], [0xFF], [0xFF, 0x40], [0x0A, 0x00], seal })
            Assert.Equal(VerificationOutcome.Unreadable, Judge([.. seal, .. more]));
    }

    [Fact]
    public void Judge_FieldPutInAfterSigning_IsAltered()
    {
        var seal = SealSamples.Parsed(_signer.Sign(SealSamples.Rail()).Seal);
        var signature = seal.Signature.ToArray();
        Assert.Equal(VerificationOutcome.Altered, Judge(SealEncoder.Attach([.. seal.SignedBytes.Span, 0x0A, 0x00], signature)));
    }

    [Fact]
    public void Judge_SignedByAKeyOfTheSameName_IsAltered()
    {
        using var other = new KeyFolder();
        Assert.Equal(VerificationOutcome.Altered, Judge(new SealSigner(other.Open()).Sign(SealSamples.Rail()).Seal));
    }

    [Fact]
    public void Judge_SignedByAnotherSigner_IsUnknownKey()
    {
        using var other = new KeyFolder();
        other.Options.Signer = "XX";
        Assert.Equal(VerificationOutcome.UnknownKey, Judge(new SealSigner(other.Open()).Sign(SealSamples.Rail()).Seal));
    }

    [Fact]
    public async Task Sign_Seal_IsVerifiedByOpenSsl()
    {
        if (!File.Exists("/usr/bin/openssl")) Assert.Skip("openssl is not installed.");
        var seal = SealSamples.Parsed(_signer.Sign(SealSamples.Child()).Seal);
        using var certificate = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(
            _folder.FileOf("CNTIA01.crt.pem"), TestContext.Current.CancellationToken));
        var (data, signature, key) = (_folder.FileOf("data"), _folder.FileOf("signature"), _folder.FileOf("public"));
        await File.WriteAllBytesAsync(data, seal.SignedBytes.ToArray(), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(signature, ToDer(seal.Signature.Span), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(key, certificate.PublicKey.GetECDsaPublicKey()!.ExportSubjectPublicKeyInfoPem(), TestContext.Current.CancellationToken);

        Assert.Equal((0, "Verified OK"), await OpenSslAsync("dgst", "-sha256", "-verify", key, "-signature", signature, data));
        Assert.Equal(0, (await OpenSslAsync("verify", "-check_ss_sig", "-CAfile", _folder.FileOf("CNTIA01.crt.pem"), "-attime", "1770000000",
            _folder.FileOf("CNTIA01.crt.pem"))).ExitCode);

        await File.AppendAllTextAsync(data, "x", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await OpenSslAsync("dgst", "-sha256", "-verify", key, "-signature", signature, data)).ExitCode);
    }

    [Fact]
    public async Task Sign_FromManyThreads_GivesOnlyGoodSeals()
    {
        var checks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Enumerable.Range(0, 200).All(_ => _keys.Check(SealDecoder.Read(_signer.Sign(SealSamples.Rail()).Text)) is SignatureCheck.Good),
            TestContext.Current.CancellationToken)));
        Assert.All(checks, Assert.True);
    }

    [Fact]
    public void Sign_OtherBytes_AreCheckedByNameOfTheKey()
    {
        var signed = _signer.Sign("{\"numbers\":[]}"u8);
        Assert.Equal(SignatureCheck.Good, _keys.Check(signed.Kid, "{\"numbers\":[]}"u8, signed.Signature));
        Assert.Equal(SignatureCheck.Wrong, _keys.Check(signed.Kid, "{\"numbers\":[1]}"u8, signed.Signature));
        Assert.Equal(SignatureCheck.Wrong, _keys.Check(signed.Kid, "{\"numbers\":[]}"u8, signed.Signature.AsSpan(1)));
        Assert.Equal(SignatureCheck.KeyUnknown, _keys.Check(signed.Kid.Next(), "{\"numbers\":[]}"u8, signed.Signature));
    }

    [Fact]
    public void Sign_BytesThatBeginAsASeal_Throws()
    {
        var forged = SealEncoder.BytesToSign(SealSamples.Rail(), SealSamples.FirstKey);
        Assert.Throws<ArgumentException>(() => _signer.Sign(forged.AsSpan()));
    }

    private VerificationOutcome Judge(byte[] seal)
    {
        var reading = SealDecoder.Read(seal);
        return SealJudgement.Judge(reading, _keys.Check(reading), BooksAnswer.NotConsulted, s_noon);
    }

    private static byte[] ToDer(ReadOnlySpan<byte> signature)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteIntegerUnsigned(signature[..32].TrimStart((byte)0));
            der.WriteIntegerUnsigned(signature[32..].TrimStart((byte)0));
        }
        return der.Encode();
    }

    private static async Task<(int ExitCode, string Output)> OpenSslAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Trim());
    }
}
