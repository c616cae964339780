using StaffPortal.Configuration;

namespace StaffPortal.Persistence.Backup;

/// <summary>Takes a backup of the books while desks go on issuing: a dump, and last the manifest. Keys are not in it.</summary>
/// <param name="access">The books, as their owner.</param>
/// <param name="clock">When it was begun.</param>
/// <param name="say">Hears of the progress.</param>
internal sealed class BooksBackup(OwnerAccess access, TimeProvider clock, Action<string> say)
{
    /// <summary>Takes it. Whatever breaks it off leaves no backup, and nothing that could be taken for one.</summary>
    public async Task<BackupManifest> RunAsync(string path, CancellationToken cancellationToken)
    {
        var engine = access.Engine();
        await using var books = access.Open();
        var version = await engine.CheckAsync(books, cancellationToken);
        var folder = new BackupFolder(path);
        folder.MakeReady();
        try
        {
            var at = clock.GetUtcNow();
            say($"Backing up to {folder.FullName} …");
            var contents = await WithProgress.Of(
                engine.DumpAsync(books, folder.At(engine.DumpFile), cancellationToken), () => WithProgress.Megabytes(folder.At(engine.DumpFile)), say);
            var manifest = await ManifestAsync(folder, engine, version, at, contents, cancellationToken);
            folder.Write(manifest);
            say($"Done: {contents.Rows.Values.Sum()} rows, audit trail up to entry {contents.AuditSeq}. The keys are not in it: back them up apart.");
            return manifest;
        }
        catch
        {
            folder.Clear(engine.DumpFile);
            throw;
        }
    }

    private async Task<BackupManifest> ManifestAsync(
        BackupFolder folder, IBackupEngine engine, string version, DateTimeOffset at, BooksContents contents, CancellationToken cancellationToken)
    {
        var (bytes, sha256) = await folder.MeasureAsync(engine.DumpFile, cancellationToken);
        return new BackupManifest
        {
            Form = BackupManifest.NewestForm, Program = ProgramVersion.Text, Engine = access.Options.Engine, EngineVersion = version, At = at, Exact = engine.Exact,
            Contents = contents, DumpFile = engine.DumpFile, DumpBytes = bytes, DumpSha256 = sha256,
        };
    }
}
