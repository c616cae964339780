using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Persistence.Backup;

/// <summary>Looks whether restored books are those of the manifest, whole, and open to the keys at hand.</summary>
internal sealed class RestoredBooks(BackupManifest manifest, Action<string> say)
{
    private const int SaidEvery = 100_000;
    private const int Opened = 100;

    /// <summary>Counts, serials, and the trail from its first entry to its last; before the books are brought to the newest form.</summary>
    public async Task CheckAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        var (told, found) = (manifest.Contents, await BooksReading.ContentsAsync(books, cancellationToken));
        var same = told.Migration == found.Migration && Fits(found.AuditSeq, told.AuditSeq)
            && told.Rows.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(found.Rows.Keys) && told.Rows.All(table => Grows(table.Key, found.Rows[table.Key], table.Value))
            && (manifest.Exact ? told.Serials.SequenceEqual(found.Serials) : told.Serials.All(serial => found.Serials.Any(kept => (kept.Office, kept.Day) == (serial.Office, serial.Day) && kept.Last >= serial.Last)));
        if (!same) throw new BackupException(BackupFault.BooksDiffer, "What was restored is not what the manifest tells: rows, serials or the end of the trail differ. Take another copy of this backup, or an earlier one.");
        CheckTrail(books, found, cancellationToken);
    }

    /// <summary>The oldest and the newest values of every kind open; what lies between was proved whole by the dump's SHA-256.</summary>
    /// <remarks>Keys change with time, so the ends tell whether the ring is that of these books.</remarks>
    public static async Task CheckKeysAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        try
        {
            _ = await books.Officers.AsNoTracking().OrderBy(officer => officer.Number).Take(Opened).ToListAsync(cancellationToken);
            _ = await books.Cases.AsNoTracking().OrderBy(row => row.OpenedAt).Take(Opened).ToListAsync(cancellationToken);
            _ = await books.Cases.AsNoTracking().OrderByDescending(row => row.OpenedAt).Take(Opened).ToListAsync(cancellationToken);
            _ = await books.Certificates.AsNoTracking().OrderBy(row => row.IssuedAt).Take(Opened).ToListAsync(cancellationToken);
            _ = await books.Certificates.AsNoTracking().OrderByDescending(row => row.IssuedAt).Take(Opened).ToListAsync(cancellationToken);
            _ = await books.CasePictures.AsNoTracking().OrderByDescending(row => row.At).Take(Opened).ToListAsync(cancellationToken);
            _ = await books.SessionKeys.AsNoTracking().OrderByDescending(row => row.At).Take(Opened).ToListAsync(cancellationToken);
        }
        catch (CryptographicException)
        {
            throw new BackupException(
                BackupFault.KeysDoNotFit, "Personal data in this backup does not open with the keys in Keys:Directory. Restore the keys of the same time first, then run this again.");
        }
    }

    private void CheckTrail(PortalDbContext books, BooksContents found, CancellationToken cancellationToken)
    {
        var (last, atBackup) = (AuditChain.First, manifest.Contents.AuditSeq == 0 ? AuditChain.First : null);
        IEnumerable<(long, string)> Entries()
        {
            foreach (var entry in books.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).Select(entry => new { entry.Seq, entry.Json }))
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = AuditChain.Hash(entry.Json);
                if (entry.Seq == manifest.Contents.AuditSeq) atBackup = last;
                if (entry.Seq % SaidEvery == 0) say(string.Create(CultureInfo.InvariantCulture, $"  {entry.Seq} of {found.AuditSeq} entries of the trail checked"));
                yield return (entry.Seq, entry.Json);
            }
        }
        var fault = AuditChain.FirstFault(Entries());
        if (fault is null && last == found.AuditHash && atBackup == manifest.Contents.AuditHash) return;
        var where = fault is null ? "its end is not the one that was kept" : $"entry {fault.Place} ({fault.Kind})";
        throw new BackupException(BackupFault.TrailBroken, $"The audit trail in this backup is not whole: {where}. Nothing was restored; take an earlier backup, and keep this one for the inquiry.");
    }

    private bool Fits(long found, long told) => manifest.Exact ? found == told : found >= told;

    // handled requests and pictures are removed in time, so a later dump may hold fewer of them
    private bool Grows(string table, long found, long told) => Fits(found, told) || (!manifest.Exact && table is "HandledRequests" or "CasePictures");
}
