using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence.Backup;

/// <summary>By <c>pg_dump</c> and <c>pg_restore</c>, of the very snapshot that was counted.</summary>
internal sealed class PostgresBackup(OwnerAccess access, PostgresPrograms programs) : IBackupEngine
{
    // what stood in the target before, until what was restored is accepted
    private const string Aside = "before_restore";

    private const int Looks = 6;
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(500);

    public string DumpFile => "books.dump";

    public bool Exact => true;

    public async Task<string> CheckAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        await books.Database.OpenConnectionAsync(cancellationToken);
        var version = books.Database.GetDbConnection().ServerVersion;
        var server = int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture);
        foreach (var program in new[] { "pg_dump", "pg_restore" })
        {
            var own = await programs.MajorAsync(program, cancellationToken);
            if (own < server) throw new BackupException(BackupFault.ProgramTooOld, $"{program} is of version {own}, the server of version {server}. Install postgresql-client-{server} or newer.");
        }
        return version;
    }

    public async Task<BooksContents> DumpAsync(PortalDbContext books, string file, CancellationToken cancellationToken)
    {
        // one snapshot for the count and the dump: what desks write meanwhile is in neither
        await using var transaction = await books.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var contents = await BooksReading.ContentsAsync(books, cancellationToken);
        var snapshot = (await books.Database.SqlQueryRaw<string>("""SELECT pg_export_snapshot() AS "Value" """).ToListAsync(cancellationToken)).Single();
        await programs.RunAsync(
            "pg_dump", ["--format=custom", "--schema=public", "--no-owner", "--no-privileges", "--no-password", $"--snapshot={snapshot}", $"--file={file}"], cancellationToken);
        await using var written = new FileStream(file, FileMode.Open, FileAccess.Write);
        written.Flush(flushToDisk: true);
        return contents;
    }

    public async Task CheckTargetAsync(bool mayReplace, CancellationToken cancellationToken)
    {
        await using var books = access.Open();
        await books.Database.OpenConnectionAsync(cancellationToken);
        var others = await OthersAsync(books, cancellationToken);
        // a connection that was closed just now is still counted for a moment
        for (var look = 1; others > 0 && look < Looks; look++)
        {
            await Task.Delay(s_betweenLooks, cancellationToken);
            others = await OthersAsync(books, cancellationToken);
        }
        if (others > 0) throw new BackupException(BackupFault.TargetInUse, $"{others} other connection(s) to the target. Stop every portal and tool that uses it.");
        await PutBackAsync(books, cancellationToken);
        if (!mayReplace && (await BooksReading.TablesAsync(books, cancellationToken)).Count > 0)
            throw new BackupException(BackupFault.TargetNotEmpty, "The target database is not empty. Name an empty one, or say: restore FOLDER replace.");
    }

    private static async Task<int> OthersAsync(PortalDbContext books, CancellationToken cancellationToken) => (await books.Database.SqlQueryRaw<int>(
        """SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()""").ToListAsync(cancellationToken)).Single();

    public async Task RestoreAsync(string file, Func<Task> accept, CancellationToken cancellationToken)
    {
        await using var books = access.Open();
        // the portal's role has no right in the new schema before the end: nobody can work in books that are not accepted yet
        await RunAsync(books, [$"ALTER SCHEMA public RENAME TO {Aside}", "CREATE SCHEMA public"], cancellationToken);
        try
        {
            var database = books.Database.GetDbConnection().Database;
            await programs.RunAsync(
                "pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--no-password", $"--dbname={database}", "--schema=public", file], cancellationToken);
            await accept();
            await RunAsync(books, [$"DROP SCHEMA {Aside} CASCADE", "GRANT USAGE ON SCHEMA public TO PUBLIC"], cancellationToken);
        }
        catch
        {
            await PutBackAsync(books, CancellationToken.None);
            throw;
        }
    }

    // after a kill too: the next restore finds what was set aside and begins by putting it back
    private static async Task PutBackAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        var aside = await books.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_namespace WHERE nspname = {Aside}""").ToListAsync(cancellationToken);
        if (aside.Single() > 0) await RunAsync(books, ["DROP SCHEMA public CASCADE", $"ALTER SCHEMA {Aside} RENAME TO public"], cancellationToken);
    }

    private static async Task RunAsync(PortalDbContext books, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await using var transaction = await books.Database.BeginTransactionAsync(cancellationToken);
        foreach (var statement in statements) await books.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
