using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Backup;

/// <summary>
/// Keeps restored books from giving out a number again that was given out after the backup (R-P-03). Nobody knows how many those were,
/// but the clock bounds them: an office gives out far fewer than ten numbers a second, so ten times the seconds since midnight lies above all of them,
/// and above those of an earlier restoring of the same day too. Other days need nothing: a number holds its day.
/// </summary>
public static class NumbersAfterRestore
{
    /// <summary>More numbers a second than one office ever gives out on average; the whole day's worth stays below <see cref="CertificateNumber.LastSerial"/>.</summary>
    public const int ASecond = 10;

    /// <summary>How much the clocks of the machines may differ.</summary>
    public static TimeSpan ClockMargin { get; } = TimeSpan.FromMinutes(5);

    // a job, no person
    private static readonly OfficerSession s_restore = new("restore", "", OfficerRole.Administrator, "", "", 0);

    /// <summary>The serials that count as given out at an instant: of its day, and of the next one shortly before midnight.</summary>
    public static IEnumerable<(DateOnly Day, int Last)> At(DateTimeOffset instant)
    {
        var (today, ahead) = (ShanghaiTime.Day(instant), instant + ClockMargin);
        var next = ShanghaiTime.Day(ahead);
        yield return (today, ASecond * (int)(Earlier(ahead, ShanghaiTime.StartOf(today.AddDays(1))) - ShanghaiTime.StartOf(today)).TotalSeconds);
        if (next != today) yield return (next, ASecond * (int)(ahead - ShanghaiTime.StartOf(next)).TotalSeconds);
    }

    /// <summary>Moves the counters of every office on, and enters the restoring in the trail.</summary>
    internal static async Task MoveOnAsync(PortalDbContext books, BackupManifest manifest, TimeProvider clock, CancellationToken cancellationToken)
    {
        var floors = At(clock.GetUtcNow()).ToList();
        await using var transaction = await books.Database.BeginTransactionAsync(cancellationToken);
        foreach (var office in await books.Offices.Select(office => office.Code).ToListAsync(cancellationToken))
        foreach (var (day, last) in floors)
        {
            if (await books.Serials.FindAsync([office, day], cancellationToken) is { } kept) kept.Last = Math.Max(kept.Last, last);
            else books.Serials.Add(new SerialRow { OfficeCode = office, Day = day, Last = last });
        }
        await books.SaveChangesAsync(cancellationToken);
        await new AuditWriter(clock).AppendAsync(books, s_restore, [Note(manifest, floors)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static AuditNote Note(BackupManifest manifest, List<(DateOnly Day, int Last)> floors) => new(
        AuditAct.Restored, "books", "Restored",
        Detail: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["backup"] = manifest.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["serials"] = string.Join(' ', floors.Select(floor => string.Create(CultureInfo.InvariantCulture, $"{floor.Day:yyyy-MM-dd}:{floor.Last}"))),
        });

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
