using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StaffPortal.Domain.Seals;
using StaffPortal.Sealing;
using StaffPortal.Tests.Domain.Seals;

namespace StaffPortal.Tests.Sealing;

public sealed class SealKeyStoreTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_EmptyFolder_MakesTheFirstKeyForTheOwnerAlone()
    {
        var store = _folder.Open();

        Assert.Equal("CNTIA01", store.ActiveKid.ToString());
        Assert.Equal(["CNTIA01.crt.pem", "CNTIA01.key.pem", "keys.lock"], _folder.Files());
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", File.ReadAllText(_folder.FileOf("CNTIA01.key.pem")), StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.FileOf("CNTIA01.key.pem")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Options.KeyDirectory));
    }

    [Fact]
    public void Open_EmptyFolder_MakesACertificateForSigningForFiveYears()
    {
        _folder.Open();

        using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(_folder.FileOf("CNTIA01.crt.pem")));
        Assert.Equal((3, "C=CN, CN=TI", "C=CN, CN=TI"), (certificate.Version, certificate.Subject, certificate.Issuer));
        Assert.Equal(_folder.Clock.Now, new DateTimeOffset(certificate.NotBefore));
        Assert.Equal(_folder.Clock.Now.AddYears(5), new DateTimeOffset(certificate.NotAfter));
        Assert.Equal(X509KeyUsageFlags.DigitalSignature, Assert.Single(certificate.Extensions.OfType<X509KeyUsageExtension>()).KeyUsages);
        Assert.False(Assert.Single(certificate.Extensions.OfType<X509BasicConstraintsExtension>()).CertificateAuthority);
        using var key = certificate.GetECDsaPublicKey();
        Assert.Equal(ECCurve.NamedCurves.nistP256.Oid.Value, key!.ExportParameters(false).Curve.Oid.Value);
    }

    [Fact]
    public void Open_SecondStart_KeepsTheKey()
    {
        var first = new SealSigner(_folder.Open()).Sign(SealSamples.Rail());
        var files = _folder.Files().Select(file => File.ReadAllBytes(_folder.FileOf(file))).ToList();

        var second = _folder.Open();

        Assert.Equal(files, _folder.Files().Select(file => File.ReadAllBytes(_folder.FileOf(file))));
        Assert.Equal(SignatureCheck.Good, new VerificationKeys(second).Check(SealDecoder.Read(first.Seal)));
    }

    [Fact]
    public async Task Open_ManyAtOnce_MakeOneKey()
    {
        using var together = new Barrier(8);
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                return _folder.Open();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(["CNTIA01.crt.pem", "CNTIA01.key.pem", "keys.lock"], _folder.Files());
        Assert.Single(stores.Select(store => new VerificationKeys(store).ToJwks()).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Open_AnotherProcessHoldsTheLock_WaitsForIt()
    {
        if (!File.Exists("/usr/bin/flock")) Assert.Skip("flock is not installed.");
        Directory.CreateDirectory(_folder.Options.KeyDirectory);
        // holds the lock until its input ends, so that a slow machine cannot decide the test
        using var holder = Process.Start(new ProcessStartInfo("/usr/bin/flock", [_folder.FileOf("keys.lock"), "sh", "-c", "echo held; cat"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        var open = Task.Factory.StartNew(
            _folder.Open, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        Assert.False(open.IsCompleted);
        holder.StandardInput.Close();
        await holder.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("CNTIA01", (await open).ActiveKid.ToString());
    }

    [Fact]
    public void StartNextKey_OldPapers_StayVerifiable()
    {
        var store = _folder.Open();
        var old = new SealSigner(store).Sign(SealSamples.Rail());

        Assert.Equal("CNTIA02", store.StartNextKey().ToString());
        File.Delete(_folder.FileOf("CNTIA01.key.pem"));

        var reopened = _folder.Open();
        Assert.Equal(["CNTIA01", "CNTIA02"], reopened.Known.Select(key => key.Kid.ToString()));
        Assert.Equal("CNTIA02", new SealSigner(reopened).Sign(SealSamples.Rail()).Kid);
        Assert.Equal(SignatureCheck.Good, new VerificationKeys(reopened).Check(SealDecoder.Read(old.Seal)));
    }

    [Fact]
    public void Find_KeyMadeByAnotherProcess_IsFound()
    {
        var (one, other) = (_folder.Open(), _folder.Open());
        other.StartNextKey();
        var seal = new SealSigner(other).Sign(SealSamples.Rail());

        Assert.Equal(SignatureCheck.Good, new VerificationKeys(one).Check(SealDecoder.Read(seal.Seal)));
        Assert.Null(one.Find(other.ActiveKid.Next()));
    }

    [Fact]
    public void Open_CertificateHasEnded_StartsTheNextKey()
    {
        _folder.Open();
        _folder.Clock.Now = _folder.Clock.Now.AddYears(5).AddSeconds(-1);
        Assert.Equal("CNTIA01", _folder.Open().ActiveKid.ToString());

        _folder.Clock.Now = _folder.Clock.Now.AddSeconds(1);

        Assert.Equal("CNTIA02", _folder.Open().ActiveKid.ToString());
    }

    [Fact]
    public void Open_AnotherSigner_HasKeysOfItsOwnAndKnowsTheOthers()
    {
        _folder.Open();
        _folder.Options.Signer = "BJ";
        var store = _folder.Open();
        Assert.Equal("CNBJA01", store.ActiveKid.ToString());
        Assert.Equal(2, store.Known.Count);
    }

    [Fact]
    public void Open_KilledBeforeTheCertificateHadItsName_FinishesIt()
    {
        var keys = new VerificationKeys(_folder.Open()).ToJwks();
        File.Move(_folder.FileOf("CNTIA01.crt.pem"), _folder.FileOf("CNTIA01.crt.pem.new"));

        Assert.Equal(keys, new VerificationKeys(_folder.Open()).ToJwks());
        Assert.Equal(["CNTIA01.crt.pem", "CNTIA01.key.pem", "keys.lock"], _folder.Files());
    }

    [Fact]
    public void Open_KilledBeforeTheKeyHadItsName_MakesAnotherForTheOwnerAlone()
    {
        Directory.CreateDirectory(_folder.Options.KeyDirectory);
        File.WriteAllText(_folder.FileOf("CNTIA01.crt.pem.new"), "half");
        File.WriteAllText(_folder.FileOf("CNTIA01.key.pem.new"), "half");

        Assert.Equal("CNTIA01", _folder.Open().ActiveKid.ToString());
        Assert.Equal(["CNTIA01.crt.pem", "CNTIA01.key.pem", "keys.lock"], _folder.Files());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.FileOf("CNTIA01.key.pem")));
    }

    [Theory]
    [InlineData("CNTIA01.key.pem", "is missing")]
    [InlineData("CNTIA01.crt.pem", "is missing")]
    public void Open_FileMissing_NamesIt(string file, string problem)
    {
        _folder.Open();
        File.Delete(_folder.FileOf(file));
        AssertRefuses(file, problem);
    }

    [Theory]
    [InlineData("CNTIA01.key.pem", "")]
    [InlineData("CNTIA01.key.pem", "rubbish")]
    [InlineData("CNTIA01.crt.pem", "")]
    [InlineData("CNTIA01.crt.pem", "rubbish")]
    public void Open_FileDamaged_NamesItAndShowsNothingOfIt(string file, string content)
    {
        _folder.Open();
        var path = _folder.FileOf(file);
        var half = File.ReadAllText(path)[..100];
        foreach (var damaged in new[] { content, half, half + half })
        {
            File.WriteAllText(path, damaged);
            var fault = AssertRefuses(file, "is damaged");
            Assert.DoesNotContain(half[40..60], fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_KeyOfAnotherCertificate_NamesIt()
    {
        _folder.Open();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(_folder.FileOf("CNTIA01.key.pem"), other.ExportPkcs8PrivateKeyPem());
        AssertRefuses("CNTIA01.key.pem", "does not belong");
    }

    [Fact]
    public void Open_KeyOnAnotherCurve_NamesIt()
    {
        _folder.Open();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        File.WriteAllText(_folder.FileOf("CNTIA01.key.pem"), other.ExportPkcs8PrivateKeyPem());
        AssertRefuses("CNTIA01.key.pem", "not on the curve P-256");
    }

    private SealKeyStoreException AssertRefuses(string file, string problem)
    {
        var fault = Assert.Throws<SealKeyStoreException>(() => _folder.Open());
        Assert.Contains(_folder.FileOf(file), fault.Message, StringComparison.Ordinal);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
        return fault;
    }
}
