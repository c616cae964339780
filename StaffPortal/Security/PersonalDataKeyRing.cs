using System.Security.Cryptography;
using System.Text.Json;

namespace StaffPortal.Security;

/// <summary>One generation of keys for personal data.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Encryption">32 bytes for AES-256-GCM.</param>
/// <param name="Lookup">32 bytes for HMAC-SHA-256.</param>
public sealed record PersonalDataKey(uint Id, byte[] Encryption, byte[] Lookup);

/// <summary>The keys for personal data, kept in a file outside the database; made on first start.</summary>
public sealed class PersonalDataKeyRing
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int KeyLength = 32;
    private readonly Dictionary<uint, PersonalDataKey> _keys;

    /// <summary>A ring of the keys given, at least one.</summary>
    public PersonalDataKeyRing(IEnumerable<PersonalDataKey> keys)
    {
        _keys = keys.ToDictionary(key => key.Id);
        Newest = _keys.Values.MaxBy(key => key.Id) ?? throw new InvalidOperationException("The key ring for personal data is empty.");
    }

    /// <summary>The key that new values are protected with.</summary>
    public PersonalDataKey Newest { get; }

    /// <summary>The key of that id.</summary>
    /// <exception cref="CryptographicException">It is not in the ring: the ring of another system, or an old backup.</exception>
    public PersonalDataKey Find(uint id) =>
        _keys.GetValueOrDefault(id) ?? throw new CryptographicException($"Key {id} for personal data is not in the ring.");

    /// <summary>Reads the ring from its directory, or makes it there. Two processes that start at once get the same ring.</summary>
    /// <exception cref="InvalidOperationException">The file is there and cannot be read; the message names the file, never a key.</exception>
    public static PersonalDataKeyRing ReadOrMake(string directory)
    {
        Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        var file = Path.Combine(directory, "personal-data.keys.json");
        if (!File.Exists(file)) MakeOnce(directory, file);
        try
        {
            var keys = JsonSerializer.Deserialize<PersonalDataKey?[]>(File.ReadAllBytes(file)) ?? [];
            return AreWhole(keys) ? new PersonalDataKeyRing(keys!) : throw Damaged(file, null);
        }
        catch (JsonException fault)
        {
            throw Damaged(file, fault);
        }
    }

    // a ring that only looks like one would be found out at the first traveller, or encrypt under half a key
    private static bool AreWhole(PersonalDataKey?[] keys) =>
        keys.Length > 0
        && keys.All(key => key is { Id: > 0, Encryption.Length: KeyLength, Lookup.Length: KeyLength })
        && keys.DistinctBy(key => key!.Id).Count() == keys.Length;

    private static InvalidOperationException Damaged(string file, JsonException? fault) =>
        new($"The key file {file} is damaged. Put the backup of it in its place.", fault);

    // under the lock: a rename that must not overwrite looks first and renames then, and of two at once both would have seen nothing
    private static void MakeOnce(string directory, string file)
    {
        using var only = KeyFolderLock.Take(directory);
        if (File.Exists(file)) return;
        var first = new PersonalDataKey(1, RandomNumberGenerator.GetBytes(KeyLength), RandomNumberGenerator.GetBytes(KeyLength));
        var draft = file + ".new";
        // the rest of a process that was killed here
        File.Delete(draft);
        using (var stream = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            JsonSerializer.Serialize(stream, new[] { first });
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, file);
    }
}
