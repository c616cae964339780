using Microsoft.Data.SqlClient;
using Npgsql;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;
using StaffPortal.Tests.Persistence.SqlServer;

namespace StaffPortal.Tests.Persistence;

/// <summary>What the portal's own role may do, tried with plain SQL: someone who takes the portal over has no more than this (R-X-05).</summary>
public sealed class PortalRoleTests(PostgresCluster cluster)
{
    private static readonly string[] s_forbidden =
    [
        """UPDATE "AuditEntries" SET "Officer" = 'x'""", """DELETE FROM "AuditEntries" """, """TRUNCATE TABLE "AuditEntries" """, """DROP TABLE "AuditEntries" """,
        """ALTER TABLE "AuditEntries" ADD "Own" int""", """INSERT INTO "AuditHead" ("Id", "Seq", "Hash") VALUES (2, 0, 'x')""",
        """DELETE FROM "AuditHead" """, """TRUNCATE TABLE "AuditHead" """, """CREATE TABLE "Own" ("Id" int)""", """CREATE VIEW "Own" AS SELECT 1 AS "Id" """,
        """DELETE FROM "Certificates" """, """TRUNCATE TABLE "Certificates" """, """DROP TABLE "Prints" """, """DELETE FROM "Cases" """,
        """UPDATE "Prints" SET "Copy" = 7""", """DELETE FROM "Prints" """, """UPDATE "VerificationRecords" SET "Outcome" = 'Valid'""",
        """UPDATE "PrintOutcomes" SET "StockNumber" = 'x'""", """DELETE FROM "PrintOutcomes" """, """DELETE FROM "VoidRequests" """, """DELETE FROM "PostChecks" """,
        """DELETE FROM "ShiftCloses" """, """DELETE FROM "Approvals" """, """DELETE FROM "Alerts" """,
        """DELETE FROM "VerificationRecords" """, """UPDATE "HandledRequests" SET "ObjectId" = "RequestId" """, """DELETE FROM "Serials" """, """DELETE FROM "Officers" """,
        """UPDATE "PolicyEditions" SET "Figures" = 'x'""", """UPDATE "PolicyEditions" SET "EffectiveFrom" = "ApprovedAt" """, """DELETE FROM "PolicyEditions" """,
        """TRUNCATE TABLE "PolicyEditions" """, """DROP TABLE "PolicyEditions" """,
        """UPDATE "__EFMigrationsHistory" SET "ProductVersion" = 'x'""", """DELETE FROM "__EFMigrationsHistory" """,
    ];

    private static readonly string[] s_forbiddenOnPostgres =
    [
        "SET ROLE tempid_owner", """DROP INDEX "IX_AuditEntries_At" """, "CREATE SCHEMA own", "CREATE TEMPORARY TABLE own (id int)", """ALTER TABLE "AuditEntries" DISABLE TRIGGER ALL""",
        """CREATE RULE own AS ON UPDATE TO "AuditEntries" DO INSTEAD NOTHING""", """ALTER TABLE "AuditEntries" OWNER TO tempid_portal""",
        "COPY (SELECT 1) TO '/tmp/own'", "SET session_replication_role = replica",
    ];

    private static readonly string[] s_forbiddenOnSqlServer =
    [
        """DROP INDEX "IX_AuditEntries_At" ON "AuditEntries" """, "EXECUTE AS USER = 'tempid_owner'", "CREATE SCHEMA [own]", """ALTER TABLE "AuditEntries" NOCHECK CONSTRAINT ALL""",
        """DISABLE TRIGGER ALL ON "AuditEntries" """, """ALTER AUTHORIZATION ON OBJECT::[dbo].[AuditEntries] TO [tempid_portal]""", "ALTER ROLE [db_owner] ADD MEMBER [tempid_portal]",
        """GRANT DELETE ON "AuditEntries" TO [tempid_portal]""", "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT OFF",
    ];

    // how SQL Server says no: some objects it will not even say are there
    private static readonly int[] s_notAllowed = [229, 230, 262, 300, 1088, 2760, 3701, 4701, 4902, 5011, 15151, 15517, 15247, 4613, 2110, 15152];

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task PortalRole_WhatIsNotItsWork_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).IssuedAsync();
        var before = await RawBooks.ReadAllAsync(portal);
        List<string> wentThrough = [];
        foreach (var sql in (string[])[.. s_forbidden, .. engine == "PostgreSql" ? s_forbiddenOnPostgres : s_forbiddenOnSqlServer])
        {
            var refusal = await RawBooks.RefusalOfAsync(portal, sql);
            if (!SaysNotAllowed(refusal)) wentThrough.Add($"{sql}: {refusal?.Message}");
        }
        Assert.Equal([], wentThrough);
        Assert.Equal(before.Count, (await RawBooks.ReadAllAsync(portal)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task PortalRole_TheEndOfTheTrail_MayBeMovedOn(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        Assert.Null(await RawBooks.RefusalOfAsync(portal, """UPDATE "AuditHead" SET "Seq" = "Seq" """));
        Assert.Null(await RawBooks.RefusalOfAsync(portal, """UPDATE "Certificates" SET "State" = 'Voided' WHERE 1 = 0"""));
        Assert.Null(await RawBooks.RefusalOfAsync(portal, """DELETE FROM "CasePictures" WHERE 1 = 0"""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Migrate_ARightThatWasGivenByHand_IsTakenBack(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).IssuedAsync();
        await RawBooks.ExecuteAsOwnerAsync(portal, """GRANT DELETE ON "AuditEntries" TO tempid_portal""");
        Assert.Null(await RawBooks.RefusalOfAsync(portal, """DELETE FROM "AuditEntries" WHERE 1 = 0"""));
        await portal.MigrateAgainAsync();
        Assert.NotNull(await RawBooks.RefusalOfAsync(portal, """DELETE FROM "AuditEntries" WHERE 1 = 0"""));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Migrate_BooksInUse_ChangesNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        await desk.IssuedAsync();
        var before = await RawBooks.ReadAllAsync(portal);
        await portal.MigrateAgainAsync();
        Assert.Equal(Text(before), Text(await RawBooks.ReadAllAsync(portal)));
        Assert.NotNull((await desk.IssuedAsync(DemonstrationPeople.All[1].Number)).Certificate);
    }

    // a statement that the engine cannot read is refused too, and would prove nothing
    [Fact]
    public void Forbidden_OnSqlServer_CanBeRead() =>
        Assert.All(s_forbidden.Concat(s_forbiddenOnSqlServer), sql => Assert.NotNull(TransactSql.Parse(sql)));

    private static bool SaysNotAllowed(System.Data.Common.DbException? refusal) => refusal switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.InsufficientPrivilege,
        SqlException sqlServer => s_notAllowed.Contains(sqlServer.Number),
        _ => false,
    };

    private static IReadOnlyList<string> Text(IEnumerable<(string Column, object Value)> fields) =>
        [.. fields.Select(field => $"{field.Column} {(field.Value is byte[] bytes ? Convert.ToHexString(bytes) : field.Value)}").Order(StringComparer.Ordinal)];
}
