using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence.Backup;

/// <summary>Restores a backup into an empty database, or over one where that is said; looks at all of it before it is kept, and brings it to the newest form.</summary>
/// <param name="access">The target, as its owner.</param>
/// <param name="clock">When it is done: numbers go on after what could have been given out until then.</param>
/// <param name="say">Hears of the progress.</param>
internal sealed class BooksRestore(OwnerAccess access, TimeProvider clock, Action<string> say)
{
    /// <summary>Restores. Whatever breaks it off leaves the target as it was (on SQL Server: to be restored again).</summary>
    public async Task RunAsync(string path, bool mayReplace, CancellationToken cancellationToken)
    {
        var folder = new BackupFolder(path);
        var manifest = folder.Read();
        var engine = access.Engine();
        await CheckFormAsync(manifest, engine, cancellationToken);
        say($"Reading {folder.FullName} …");
        if (manifest.DumpSha256 is not null || manifest.Exact) await folder.CheckDumpAsync(manifest, cancellationToken);
        await engine.CheckTargetAsync(mayReplace, cancellationToken);
        say("Restoring …");
        var began = clock.GetTimestamp();
        var restoring = engine.RestoreAsync(folder.At(manifest.DumpFile), () => AcceptAsync(manifest, cancellationToken), cancellationToken);
        await WithProgress.Of(
            Done(restoring), () => string.Create(CultureInfo.InvariantCulture, $"  {clock.GetElapsedTime(began).TotalSeconds:0} s"), say);
        Tell(manifest);
    }

    private async Task CheckFormAsync(BackupManifest manifest, IBackupEngine engine, CancellationToken cancellationToken)
    {
        if (manifest.Engine != access.Options.Engine)
            throw new BackupException(BackupFault.OtherEngine, $"This is a backup of {manifest.Engine}; Database:Engine says {access.Options.Engine}.");
        await using var books = access.Open();
        if (!books.Database.GetMigrations().Contains(manifest.Contents.Migration, StringComparer.Ordinal))
            throw new BackupException(BackupFault.NewerForm, $"These books are of form {manifest.Contents.Migration}, which this version does not know. Use portal {manifest.Program} or newer.");
        await engine.CheckAsync(books, cancellationToken);
    }

    private async Task AcceptAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        say("Checking rows, serials and the audit trail …");
        var restored = new RestoredBooks(manifest, say);
        await using (var books = access.Open()) await restored.CheckAsync(books, cancellationToken);
        say("Bringing the books to the newest form …");
        await BooksMigration.RunAsync(access.Options, access.Protector, cancellationToken);
        await using var newest = access.Open();
        await RestoredBooks.CheckKeysAsync(newest, cancellationToken);
        await NumbersAfterRestore.MoveOnAsync(newest, manifest, clock, cancellationToken);
    }

    private void Tell(BackupManifest manifest)
    {
        say(string.Create(CultureInfo.InvariantCulture, $"Done. The books are those of {manifest.At:yyyy-MM-dd HH:mm:ss} UTC; what was done later is not in them:"));
        say("  certificates issued later read as UnknownNumber; what was voided, replaced or disabled later must be so again.");
        say($"  Today's numbers go on above {NumbersAfterRestore.At(clock.GetUtcNow()).First().Last}, so that none is given out twice.");
    }

    private static async Task<bool> Done(Task run)
    {
        await run;
        return true;
    }
}
