using Microsoft.SqlServer.TransactSql.ScriptDom;
using StaffPortal.Persistence.Backup;

namespace StaffPortal.Tests.Persistence.Backup;

/// <summary>What is said to SQL Server, held against its grammar of 2019: there is no server here.</summary>
public sealed class SqlServerStatementsTests
{
    [Fact]
    public void Backup_OddNames_IsOneCopyOnlyStatementWithChecksum()
    {
        var backup = Assert.IsType<BackupDatabaseStatement>(Single(SqlServerStatements.Backup("a]b", "/var/o'f/books.bak")));
        Assert.Equal("a]b", backup.DatabaseName.Identifier.Value);
        Assert.Equal("/var/o'f/books.bak", ((StringLiteral)Assert.Single(backup.Devices).PhysicalDevice).Value);
        Assert.Superset(new HashSet<BackupOptionKind> { BackupOptionKind.CopyOnly, BackupOptionKind.Checksum }, backup.Options.Select(option => option.OptionKind).ToHashSet());
    }

    [Fact]
    public void Restore_OddNames_IsOneStatementOverTheDatabase()
    {
        var restore = Assert.IsType<RestoreStatement>(Single(SqlServerStatements.Restore("a]b", "/var/o'f/books.bak")));
        Assert.Equal((RestoreStatementKind.Database, "a]b"), (restore.Kind, restore.DatabaseName.Identifier.Value));
        Assert.Superset(
            new HashSet<RestoreOptionKind> { RestoreOptionKind.Replace, RestoreOptionKind.Checksum, RestoreOptionKind.Recovery }, restore.Options.Select(option => option.OptionKind).ToHashSet());
    }

    [Fact]
    public void Verify_IsOneStatement() =>
        Assert.Equal(RestoreStatementKind.VerifyOnly, Assert.IsType<RestoreStatement>(Single(SqlServerStatements.Verify("/var/books.bak"))).Kind);

    [Fact]
    public void OtherConnections_IsOneSelect() => Assert.IsType<SelectStatement>(Single(SqlServerStatements.OtherConnections));

    private static TSqlStatement Single(string sql)
    {
        using var text = new StringReader(sql);
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var faults);
        Assert.Empty(faults.Select(fault => fault.Message));
        return Assert.Single(Assert.Single(script.Batches).Statements);
    }
}
