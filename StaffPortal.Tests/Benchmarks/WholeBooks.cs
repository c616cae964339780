using System.Data;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;

namespace StaffPortal.Tests.Benchmarks;

/// <summary>The certificates of the books and what is wrong with the books.</summary>
/// <param name="IssuedAt">When each number was issued.</param>
/// <param name="Faults">Empty where all hangs together.</param>
internal sealed record BooksFound(IReadOnlyDictionary<string, DateTimeOffset> IssuedAt, IReadOnlyList<string> Faults);

/// <summary>What must hold of the books whatever happened to portal and database: read in one snapshot and from plain columns, so that no key is needed.</summary>
internal static class WholeBooks
{
    /// <summary>Reads all of it.</summary>
    public static async Task<BooksFound> ReadAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        await using var snapshot = await books.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var issued = await books.Certificates.OrderBy(c => c.Number)
            .Select(c => new Issued(c.Id, c.Number, c.CaseId, c.OfficeCode, c.Day, c.IssuedAt)).ToListAsync(cancellationToken);
        var last = await books.Serials.ToDictionaryAsync(serial => (serial.OfficeCode, serial.Day), serial => serial.Last, cancellationToken);
        var named = await books.Cases.Where(c => c.CertificateId != null).Select(c => new { c.Id, c.CertificateId }).ToListAsync(cancellationToken);
        var trail = await books.AuditEntries.OrderBy(entry => entry.Seq)
            .Select(entry => new Entry(entry.Seq, entry.Act, entry.Object, entry.Json)).ToListAsync(cancellationToken);
        var head = await books.AuditHead.AsNoTracking().SingleAsync(cancellationToken);
        return new BooksFound(
            issued.DistinctBy(c => c.Number, StringComparer.Ordinal).ToDictionary(c => c.Number, c => c.IssuedAt, StringComparer.Ordinal),
            [
                .. OfSerials(issued, last), .. OfCases(issued, named.ToLookup(c => c.CertificateId!.Value, c => c.Id)),
                .. OfChain(trail, head.Seq, head.Hash), .. OfEntries(issued, trail),
            ]);
    }

    private static IEnumerable<string> OfSerials(IReadOnlyList<Issued> issued, Dictionary<(string Office, DateOnly Day), int> last)
    {
        foreach (var day in issued.GroupBy(c => (c.Office, c.Day)))
        {
            int[] serials = [.. day.Select(c => CertificateNumber.Stored(c.Number).Serial).Order()];
            if (!serials.SequenceEqual(Enumerable.Range(1, serials.Length))) yield return $"{day.Key}: {serials.Length} serials up to {serials[^1]}, with a gap or a repeat";
            if (last.GetValueOrDefault(day.Key) != serials[^1]) yield return $"{day.Key}: the counter stands at {last.GetValueOrDefault(day.Key)}, the last serial is {serials[^1]}";
        }
    }

    private static IEnumerable<string> OfCases(IReadOnlyList<Issued> issued, ILookup<Guid, Guid> casesOf)
    {
        foreach (var twice in issued.Where(c => c.CaseId is not null).GroupBy(c => c.CaseId).Where(same => same.Count() > 1))
            yield return $"case {twice.Key}: {twice.Count()} certificates";
        foreach (var certificate in issued.Where(c => c.CaseId is { } id && !casesOf[c.Id].SequenceEqual([id])))
            yield return $"{certificate.Number}: its case does not name it";
        foreach (var nothing in casesOf.Where(cases => !issued.Any(c => c.Id == cases.Key)))
            yield return $"case {nothing.First()}: names a certificate that is not there";
    }

    private static IEnumerable<string> OfChain(IReadOnlyList<Entry> trail, long headSeq, string headHash)
    {
        if (AuditChain.FirstFault(trail.Select(entry => (entry.Seq, entry.Json))) is { } fault) yield return $"trail: {fault}";
        var end = trail.Count == 0 ? (0, AuditChain.First) : (trail[^1].Seq, AuditChain.Hash(trail[^1].Json));
        if (end != (headSeq, headHash)) yield return "trail: its last entry is not the one that the head keeps";
    }

    private static IEnumerable<string> OfEntries(IReadOnlyList<Issued> issued, IReadOnlyList<Entry> trail)
    {
        var entries = trail.Where(entry => entry.Act is AuditAct.Issued).ToLookup(entry => entry.Object, StringComparer.Ordinal);
        foreach (var certificate in issued.Where(c => c.CaseId is not null))
        {
            var own = entries[AuditNote.Certificate(certificate.Id)].ToList();
            if (own.Count != 1) yield return $"{certificate.Number}: {own.Count} entries of its issue";
            else if (!own[0].Json.Contains($"\"{certificate.Number}\"", StringComparison.Ordinal)) yield return $"{certificate.Number}: its entry has another number";
        }
        var known = issued.Select(c => AuditNote.Certificate(c.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var nothing in entries.Where(entry => !known.Contains(entry.Key))) yield return $"{nothing.Key}: an entry of an issue, and no certificate";
    }

    private sealed record Issued(Guid Id, string Number, Guid? CaseId, string Office, DateOnly Day, DateTimeOffset IssuedAt);

    private sealed record Entry(long Seq, AuditAct Act, string Object, string Json);
}
