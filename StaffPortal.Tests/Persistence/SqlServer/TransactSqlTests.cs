namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>The reader of T-SQL sees each thing that it is there to see.</summary>
public sealed class TransactSqlTests
{
    [Theory]
    [InlineData("SELECT FROM [AuditHead]", "Incorrect syntax")]
    [InlineData("SELECT [Seq] FROM [AuditHead] FOR UPDATE", "FOR UPDATE")]
    [InlineData("""INSERT INTO "Serials" ("Last") VALUES (1) RETURNING "Last" """, "Incorrect syntax")]
    [InlineData("DECLARE @had int = 1 THROW 50001, 'x', 1", "before THROW")]
    [InlineData("SELECT [Seq] FROM [AuditHead] WITH (NOLOCK)", "NoLock")]
    [InlineData("SELECT [Seq] FROM [AuditHead] WITH (READUNCOMMITTED)", "ReadUncommitted")]
    [InlineData("SELECT [Seq] FROM [AuditHead] WITH (UPDLOCK, READPAST)", "ReadPast")]
    [InlineData("SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED", "ReadUncommitted")]
    [InlineData("UPDATE [AuditHead] SET [Seq] = 1", "UPDATE without WHERE")]
    [InlineData("DELETE FROM [AuditHead]", "DELETE without WHERE")]
    [InlineData("MERGE [Serials] AS [a] USING [Serials] AS [b] ON [a].[Last] = [b].[Last] WHEN MATCHED THEN DELETE;", "MERGE changes")]
    [InlineData("THROW 40001, 'x', 1", "THROW with a number")]
    [InlineData("EXEC sp_getapplock @Resource = 'x', @LockOwner = 'Transaction'", "nobody looks")]
    [InlineData("DECLARE @had int; EXEC @had = sp_getapplock @Resource = 'x', @LockOwner = 'Session'", "without @LockOwner")]
    [InlineData("DECLARE @had int; EXEC @had = sp_getapplock @Resource = 'Transaction'", "without @LockOwner")]
    [InlineData("SELECT [Seq] FROM AuditHead", "table AuditHead")]
    [InlineData("SELECT [h].[Seq] FROM [AuditHead] AS h", "alias h")]
    [InlineData("SELECT [h].Seq FROM [AuditHead] AS [h]", "column Seq")]
    [InlineData("SELECT [h].Seq FROM [AuditHead] AS [h] JOIN sys.tables AS [t] ON [t].[object_id] = 1", "column Seq")]
    [InlineData("CREATE TABLE Prints ([Id] int)", "table Prints")]
    [InlineData("CREATE TABLE [Prints] (Id int)", "column Id")]
    [InlineData("CREATE TABLE [Prints] ([Id] int, CONSTRAINT PK_Prints PRIMARY KEY ([Id]))", "constraint PK_Prints")]
    [InlineData("CREATE INDEX IX_Prints ON [Prints] ([Id])", "index IX_Prints")]
    [InlineData("GRANT SELECT ON Prints TO [portal]", "table Prints")]
    [InlineData("GRANT SELECT ON [Prints] TO portal", "role portal")]
    public void FaultsOf_WhatMayNotBeSent_NamesIt(string sql, string expected) =>
        Assert.Contains(TransactSql.FaultsOf(sql), fault => fault.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("SELECT [Seq] FROM [AuditHead] WITH (UPDLOCK, HOLDLOCK) WHERE [Id] = 1")]
    [InlineData("""UPDATE "AuditHead" SET "Seq" = 1 OUTPUT inserted."Seq" WHERE "Id" = 1""")]
    [InlineData("DECLARE @had int; EXEC @had = sp_getapplock @Resource = 'x', @LockOwner = 'Transaction'; IF @had < 0 THROW 50001, 'x', 1;")]
    [InlineData("MERGE [Serials] USING (VALUES (1)) AS [i] ([Last]) ON 1 = 0 WHEN NOT MATCHED THEN INSERT ([Last]) VALUES ([i].[Last]);")]
    [InlineData("SELECT CAST(TABLE_NAME AS varchar(128)) AS [Value] FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'")]
    public void FaultsOf_WhatMayBeSent_IsNothing(string sql) => Assert.Equal([], TransactSql.FaultsOf(sql));

    [Fact]
    public void LocksOf_Text_AreThoseOfEachTable() =>
        Assert.Equal(["AuditHead: UpdLock HoldLock", "Serials:"], TransactSql.LocksOf("SELECT 1 FROM [AuditHead] WITH (UPDLOCK, HOLDLOCK); SELECT 1 FROM [Serials]"));
}
