using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>Whatever somebody does to the trail in the books, both verifiers find it and name the same first bad entry.</summary>
public sealed class TamperTests(PostgresCluster cluster)
{
    // checkpoints at 14, 28 and 40
    private const int Total = 40;

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_TrailAsWritten_IsWholeForBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal);
        var export = await trail.ExportAsync();
        Assert.Equal("whole: 40 entries, 40 of them under checkpoints", trail.Verify(export));
        Assert.Equal("whole: 40 entries, 40 of them under checkpoints", await trail.VerifyAgainAsync(export));

        await trail.AddAsync(3);
        export = await trail.ExportAsync();
        Assert.Equal("whole: 43 entries, 40 of them under checkpoints", trail.Verify(export));
        Assert.Equal("whole: 43 entries, 40 of them under checkpoints", await trail.VerifyAgainAsync(export));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_AnythingChangedInTheBooks_IsFoundAndItsFirstEntryNamedByBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal);
        await trail.TamperAsync("""CREATE TABLE kept AS SELECT * FROM "AuditEntries" """);
        var tampered = Changes().Concat(await RewritesAsync(portal)).ToList();
        List<string> wrong = [];
        foreach (var (what, sql, place) in tampered)
        {
            await trail.TamperAsync(sql);
            var export = await trail.ExportAsync();
            var (ours, other) = (trail.Verify(export), await trail.VerifyAgainAsync(export));
            if (!ours.StartsWith($"entry {place}: ", StringComparison.Ordinal) || ours != other) wrong.Add($"{what}: {place} expected, {ours} ours, {other} the other's");
            await trail.TamperAsync("""DELETE FROM "AuditEntries"; INSERT INTO "AuditEntries" SELECT * FROM kept""");
        }
        Assert.Empty(wrong);
        Assert.InRange(tampered.Count, 60, 200);
        Assert.Equal("whole: 40 entries, 40 of them under checkpoints", trail.Verify(await trail.ExportAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_CheckpointsDamaged_IsToldByBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = await KeptAsync(portal);
        var export = await trail.ExportAsync();
        foreach (var (file, change) in (List<(string, Func<byte[], byte[]>)>)
            [
                ("000000000028.leaves", bytes => [.. bytes[..5], (byte)(bytes[5] ^ 1), .. bytes[6..]]), ("000000000028.leaves", bytes => bytes[..^1]),
                ("000000000028.note", bytes => [.. bytes[..30], (byte)(bytes[30] ^ 1), .. bytes[31..]]), ("000000000014.note", _ => []),
            ])
        {
            var path = Path.Combine(trail.CheckpointPath, file);
            var kept = await File.ReadAllBytesAsync(path, Cancelled);
            await File.WriteAllBytesAsync(path, change(kept), Cancelled);
            var expected = $"checkpoint {int.Parse(file[..12], CultureInfo.InvariantCulture)}";
            Assert.Equal((expected, expected), (trail.Verify(export), await trail.VerifyAgainAsync(export)));
            await File.WriteAllBytesAsync(path, kept, Cancelled);
        }
        // a checkpoint gone from between two
        File.Delete(Path.Combine(trail.CheckpointPath, "000000000014.note"));
        Assert.Equal(("checkpoint 28", "checkpoint 28"), (trail.Verify(export), await trail.VerifyAgainAsync(export)));
    }

    private static async Task<KeptTrail> KeptAsync(PortalUnderTest portal)
    {
        var trail = new KeptTrail(portal);
        foreach (var count in (int[])[14, 14, 12])
        {
            await trail.AddAsync(count);
            Assert.Null((await trail.CheckpointAsync()).Fault);
        }
        return trail;
    }

    private static IEnumerable<(string What, string Sql, long Place)> Changes() => [.. ColumnsChanged(), .. RowsMoved()];

    private static IEnumerable<(string What, string Sql, long Place)> ColumnsChanged()
    {
        foreach (var k in (int[])[15, Total])
        {
            yield return ($"seq of {k}", $"""UPDATE "AuditEntries" SET "Seq" = 1000 WHERE "Seq" = {k}""", k);
            foreach (var (column, value) in (List<(string, string)>)
                [
                    ("At", "\"At\" + interval '1 second'"), ("At", "\"At\" + interval '1 microsecond'"), ("Officer", "'100009'"), ("Officer", "'中'"),
                    ("Act", "CASE \"Act\" WHEN 'Issued' THEN 'LookedUp' ELSE 'Issued' END"), ("Act", "'Unheard'"), ("Object", "'case:0'"), ("Object", "''"),
                    ("Json", "replace(\"Json\", '{', ' {')"), ("Json", "replace(\"Json\", '\"outcome\":\"', '\"outcome\":\"X')"), ("Json", "replace(\"Json\", '2026', '2025')"),
                    ("Json", "replace(\"Json\", '\"prev\":\"', '\"prev\":\"f')"), ("Json", "replace(\"Json\", ':', '=')"), ("Json", "replace(\"Json\", '\"office\"', '\"Office\"')"),
                    ("Json", "replace(\"Json\", 'BXZ01', '北京01')"), ("Json", "\"Json\" || chr(10)"), ("Json", "chr(10) || \"Json\""), ("Json", "''"), ("Json", "'null'"), ("Json", "'[]'"),
                    ("Json", "'\"' || chr(92) || 'ud800\"'"),
                ])
            {
                yield return ($"{column} of {k} = {value}", $"""UPDATE "AuditEntries" SET "{column}" = {value} WHERE "Seq" = {k}""", k);
            }
        }
    }

    private static IEnumerable<(string What, string Sql, long Place)> RowsMoved()
    {
        foreach (var k in (int[])[1, 14, 15, 27, Total])
        {
            yield return ($"{k} deleted", $"""DELETE FROM "AuditEntries" WHERE "Seq" = {k}""", k);
            yield return ($"{k} deleted, the others moved up", $"""DELETE FROM "AuditEntries" WHERE "Seq" = {k}; UPDATE "AuditEntries" SET "Seq" = "Seq" + 1000 WHERE "Seq" > {k}; UPDATE "AuditEntries" SET "Seq" = "Seq" - 1001 WHERE "Seq" > 1000""", k);
            yield return ($"{k} put in again", $"""UPDATE "AuditEntries" SET "Seq" = "Seq" + 1000 WHERE "Seq" > {k}; UPDATE "AuditEntries" SET "Seq" = "Seq" - 999 WHERE "Seq" > 1000; INSERT INTO "AuditEntries" SELECT {k} + 1, "At", "Officer", "Act", "Object", "Json" FROM kept WHERE "Seq" = {k}""", k + 1);
            if (k < Total) yield return ($"cut after {k}", $"""DELETE FROM "AuditEntries" WHERE "Seq" > {k}""", k + 1);
            if (k < Total) yield return ($"{k} and the next exchanged", $"""UPDATE "AuditEntries" SET "Seq" = 1000 WHERE "Seq" = {k}; UPDATE "AuditEntries" SET "Seq" = {k} WHERE "Seq" = {k} + 1; UPDATE "AuditEntries" SET "Seq" = {k} + 1 WHERE "Seq" = 1000""", k);
        }
        yield return ("all deleted", """DELETE FROM "AuditEntries" """, 1);
    }

    // every hash from k on fits again: only what lies outside the database tells
    private static async Task<IReadOnlyList<(string What, string Sql, long Place)>> RewritesAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        var entries = await books.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).Select(entry => entry.Json).ToListAsync(Cancelled);
        List<(string, string, long)> rewrites = [];
        foreach (var k in (int[])[1, 14, 15, 27, Total])
        {
            rewrites.Add(($"rewritten from {k}", Rewritten(entries, k, Total), k));
            // an old backup, and other acts since
            rewrites.Add(($"restored to {k - 1}, and gone on", Rewritten(entries, k, Math.Min(k + 3, Total)) + $""";DELETE FROM "AuditEntries" WHERE "Seq" > {k + 3}""", k));
        }
        return rewrites;
    }

    private static string Rewritten(List<string> entries, int from, int to)
    {
        var before = from == 1 ? AuditChain.First : AuditChain.Hash(entries[from - 2]);
        List<string> sql = [];
        for (var seq = from; seq <= to; seq++)
        {
            var entry = entries[seq - 1];
            if (seq == from) entry = entry.Replace("\"desk\":\"", "\"desk\":\"7", StringComparison.Ordinal);
            var at = entry.IndexOf("\"prev\":\"", StringComparison.Ordinal) + 8;
            entry = entry[..at] + before + entry[(at + 64)..];
            before = AuditChain.Hash(entry);
            sql.Add($"""UPDATE "AuditEntries" SET "Json" = '{entry}' WHERE "Seq" = {seq}""");
        }
        return string.Join(';', sql);
    }
}
