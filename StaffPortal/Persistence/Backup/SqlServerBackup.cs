using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace StaffPortal.Persistence.Backup;

/// <summary>By the server itself, on the server's own disk: the folder must be one that it can write, under the same path.</summary>
/// <remarks>Never run on Microsoft's own server by us; the statements are held against its grammar. What is read before the backup is a lower bound of what is in it.</remarks>
internal sealed class SqlServerBackup(OwnerAccess access) : IBackupEngine
{
    public string DumpFile => "books.bak";

    public bool Exact => false;

    private string Database => new SqlConnectionStringBuilder(access.Options.OwnerConnection).InitialCatalog;

    public async Task<string> CheckAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        await books.Database.OpenConnectionAsync(cancellationToken);
        return books.Database.GetDbConnection().ServerVersion;
    }

    public async Task<BooksContents> DumpAsync(PortalDbContext books, string file, CancellationToken cancellationToken)
    {
        var contents = await BooksReading.ContentsAsync(books, cancellationToken);
        await books.Database.ExecuteSqlRawAsync(SqlServerStatements.Backup(Database, file), cancellationToken);
        return contents;
    }

    public async Task CheckTargetAsync(bool mayReplace, CancellationToken cancellationToken)
    {
        await using var books = access.Open();
        var others = (await books.Database.SqlQueryRaw<int>(
            SqlServerStatements.OtherConnections).ToListAsync(cancellationToken)).Single();
        if (others > 0) throw new BackupException(BackupFault.TargetInUse, $"{others} other connection(s) to the target. Stop every portal and tool that uses it.");
        if (!mayReplace && (await BooksReading.TablesAsync(books, cancellationToken)).Count > 0)
            throw new BackupException(BackupFault.TargetNotEmpty, "The target database is not empty. Name an empty one, or say: restore FOLDER replace.");
    }

    // here the server restores in place: where it breaks off, the target is neither the old nor the new, and restoring begins again
    public async Task RestoreAsync(string file, Func<Task> accept, CancellationToken cancellationToken)
    {
        var master = new SqlConnectionStringBuilder(access.Options.OwnerConnection) { InitialCatalog = "master" };
        await using (var server = new SqlConnection(master.ConnectionString))
        {
            await server.OpenAsync(cancellationToken);
            foreach (var statement in new[] { SqlServerStatements.Verify(file), SqlServerStatements.Restore(Database, file) })
            {
                await using var command = server.CreateCommand();
#pragma warning disable CA2100 // these statements take no parameters; names are quoted where they are put together
                command.CommandText = statement;
#pragma warning restore CA2100
                command.CommandTimeout = 0;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        await accept();
    }
}
