using StaffPortal.Sealing;

namespace StaffPortal.Tests.Sealing;

/// <summary>A key folder of a test's own, removed at its end.</summary>
internal sealed class KeyFolder : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("seal-keys-");

    public KeyFolder() => Options = new SealingOptions { KeyDirectory = Path.Combine(_parent.FullName, "keys") };

    public SealingOptions Options { get; }

    public MovableClock Clock { get; } = new(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero));

    public SealKeyStore Open() => SealKeyStore.Open(Options, Clock);

    public string FileOf(string name) => Path.Combine(Options.KeyDirectory, name);

    public string[] Files() => [.. Directory.EnumerateFiles(Options.KeyDirectory).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => _parent.Delete(recursive: true);
}

internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
