using System.Security.Cryptography;
using System.Text;
using StaffPortal.Security;

namespace StaffPortal.Tests.Persistence;

/// <summary>The key ring outside the database: made once, read by its owner alone, never guessed at when damaged.</summary>
public sealed class PersonalDataKeyRingTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("key-ring-");

    private string Folder => Path.Combine(_parent.FullName, "keys", "personal-data");

    private string KeyFile => Path.Combine(Folder, "personal-data.keys.json");

    [Fact]
    public async Task ReadOrMake_SixteenStartsAtOnce_AllGetTheSameKeys()
    {
        // two that look at the same moment are rare: the same again in one folder after the other
        foreach (var folder in Enumerable.Range(0, 40).Select(round => Path.Combine(Folder, $"{round}"))) await AssertOneRingAsync(folder);
    }

    private static async Task AssertOneRingAsync(string folder)
    {
        using var together = new Barrier(16);
        var rings = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(() =>
        {
            together.SignalAndWait(TestContext.Current.CancellationToken);
            return PersonalDataKeyRing.ReadOrMake(folder);
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Single(rings.Select(ring => Convert.ToHexString([.. ring.Newest.Encryption, .. ring.Newest.Lookup])).Distinct(StringComparer.Ordinal));
        Assert.Equal(["keys.lock", "personal-data.keys.json"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReadOrMake_AfterAProcessThatWasKilledWhileItWrote_MakesTheRing()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(KeyFile + ".new", "[{\"Id\":1,\"Encry");
        Assert.Equal(1u, PersonalDataKeyRing.ReadOrMake(Folder).Newest.Id);
        Assert.False(File.Exists(KeyFile + ".new"));
    }

    [Fact]
    public void ReadOrMake_FirstStart_NobodyElseMayReadFileOrFolder()
    {
        PersonalDataKeyRing.ReadOrMake(Folder);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(KeyFile));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("{\"Id\":1")]
    [InlineData("[{\"Id\":1,\"Encryption\":\"!\",\"Lookup\":\"$\"}]")]
    [InlineData("[{\"Id\":1,\"Encryption\":\"$\"}]")]
    [InlineData("[{\"Id\":1,\"Encryption\":\"$\",\"Lookup\":\"AAAA\"}]")]
    [InlineData("[{\"Id\":1,\"Encryption\":\"AAAA\",\"Lookup\":\"$\"}]")]
    [InlineData("[{\"Id\":0,\"Encryption\":\"$\",\"Lookup\":\"$\"}]")]
    [InlineData("[{\"Id\":1,\"Encryption\":\"$\",\"Lookup\":\"$\"},{\"Id\":1,\"Encryption\":\"$\",\"Lookup\":\"$\"}]")]
    public void ReadOrMake_DamagedFile_NamesTheFileAndNeverAKey(string text)
    {
        var key = Convert.ToBase64String(Enumerable.Range(7, 32).Select(value => (byte)value).ToArray());
        Directory.CreateDirectory(Folder);
        File.WriteAllText(KeyFile, text.Replace("$", key, StringComparison.Ordinal));
        var fault = Assert.Throws<InvalidOperationException>(() => PersonalDataKeyRing.ReadOrMake(Folder));
        Assert.Contains(KeyFile, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(text.Replace("$", key, StringComparison.Ordinal), File.ReadAllText(KeyFile));
    }

    [Fact]
    public void Unprotect_AfterANewerKeyWasAdded_StillReadsWhatTheOlderProtected()
    {
        var (first, second) = (Key(1), Key(2));
        var old = new PersonalDataProtector(new PersonalDataKeyRing([first])).Protect("周明远", "Test");
        var both = new PersonalDataProtector(new PersonalDataKeyRing([first, second]));
        Assert.Equal("周明远", both.UnprotectText(old, "Test"));
        Assert.Throws<CryptographicException>(() => new PersonalDataProtector(new PersonalDataKeyRing([second])).Unprotect(old, "Test"));
        Assert.Throws<CryptographicException>(() => new PersonalDataProtector(new PersonalDataKeyRing([first])).Unprotect(both.Protect("周明远", "Test"), "Test"));
    }

    [Fact]
    public void Unprotect_AnyByteChangedOrCutOrAnotherPurpose_IsRefused()
    {
        var protector = new PersonalDataProtector(new PersonalDataKeyRing([Key(1)]));
        var stored = protector.Protect(Encoding.UTF8.GetBytes("周明远"), "Test");
        for (var place = 0; place < stored.Length; place++)
        {
            var changed = stored.ToArray();
            changed[place] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => protector.Unprotect(changed, "Test"));
            Assert.ThrowsAny<CryptographicException>(() => protector.Unprotect(stored[..place], "Test"));
        }
        Assert.ThrowsAny<CryptographicException>(() => protector.Unprotect(stored, "Test2"));
        Assert.NotEqual(stored, protector.Protect("周明远", "Test"));
    }

    public void Dispose() => _parent.Delete(recursive: true);

    private static PersonalDataKey Key(uint id) => new(id, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
}
