namespace StaffPortal.Persistence.Backup;

/// <summary>Backing up and restoring in SQL Server's own words. Names are quoted here, since no statement of these takes them all as parameters.</summary>
internal static class SqlServerStatements
{
    /// <summary>How many others are connected to the target.</summary>
    public const string OtherConnections = "SELECT COUNT(*) AS [Value] FROM sys.dm_exec_sessions WHERE database_id = DB_ID() AND session_id <> @@SPID";

    /// <summary>Beside the server's own chain of backups (COPY_ONLY), every page checked.</summary>
    public static string Backup(string database, string file) => $"BACKUP DATABASE {Name(database)} TO DISK = {Text(file)} WITH COPY_ONLY, CHECKSUM, FORMAT, INIT";

    /// <summary>Whether the file is whole, without restoring it.</summary>
    public static string Verify(string file) => $"RESTORE VERIFYONLY FROM DISK = {Text(file)} WITH CHECKSUM";

    /// <summary>Over the target, which was looked at before.</summary>
    public static string Restore(string database, string file) => $"RESTORE DATABASE {Name(database)} FROM DISK = {Text(file)} WITH CHECKSUM, REPLACE, RECOVERY";

    private static string Name(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static string Text(string text) => $"N'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
