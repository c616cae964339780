using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using StaffPortal.Persistence;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.Persistence;

/// <summary>The model of the books on both engines, without a server.</summary>
public sealed partial class ModelTests
{
    [Fact]
    public void Migrations_OfBothEngines_AreInStepWithTheModel()
    {
        using var postgres = Postgres();
        using var sqlServer = SqlServer();
        Assert.False(postgres.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_OfBothEngines_AreTheSameSteps()
    {
        using var postgres = Postgres();
        using var sqlServer = SqlServer();
        Assert.Equal(Steps(postgres), Steps(sqlServer));
        Assert.NotEmpty(Steps(postgres));
    }

    [Fact]
    public void Mappings_NameNoEngineAndNoColumnType()
    {
        var named = House.Sources("StaffPortal/Persistence/Mappings", ".cs").Concat(House.Sources("StaffPortal/Persistence/Rows", ".cs"))
            .Where(file => OfOneEngine().IsMatch(File.ReadAllText(House.At(file)))).ToList();
        Assert.Equal([], named);
        Assert.NotEmpty(House.Sources("StaffPortal/Persistence/Mappings", ".cs"));
        Assert.Matches(OfOneEngine(), ".HasColumnType(\"jsonb\")");
    }

    [Fact]
    public void SqlServer_Script_MakesEveryTableAndIndexOfTheModel()
    {
        using var books = SqlServer();
        var script = books.GetService<IMigrator>().GenerateScript();
        var tables = books.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();
        Assert.All(tables, table => Assert.Contains($"CREATE TABLE [{table.Name}]", script, StringComparison.Ordinal));
        Assert.All(tables.SelectMany(table => table.Indexes), index => Assert.Contains($"INDEX [{index.Name}]", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Personal_Columns_AreBytesOnBothEngines()
    {
        using var postgres = Postgres();
        using var sqlServer = SqlServer();
        string[] expected =
        [
            "Alerts.Content", "Approvals.Words", "CasePictures.Jpeg", "Cases.Content", "Certificates.Holder", "Certificates.Portrait", "Certificates.Seal", "Officers.Name",
            "SessionKeys.Xml", "ShiftCloses.Explanation", "VoidRequests.Words",
        ];
        Assert.Equal(expected, ColumnsOf(postgres, "bytea"));
        Assert.Equal(expected, ColumnsOf(sqlServer, "varbinary(max)"));
    }

    private static IReadOnlyList<string> ColumnsOf(PortalDbContext books, string type) =>
    [
        .. books.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Where(column => column.StoreType == type).Select(column => $"{table.Name}.{column.Name}")).Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Steps(PortalDbContext books) => [.. books.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..])];

    private static PostgresPortalDbContext Postgres() => new PostgresDesignTimeFactory().CreateDbContext([]);

    private static SqlServerPortalDbContext SqlServer() => new SqlServerDesignTimeFactory().CreateDbContext([]);

    [GeneratedRegex(@"HasColumnType|TypeName\s*=|jsonb|nvarchar|varbinary|bytea|timestamptz|Npgsql|SqlServer|UseIdentity|HasFilter|HasMethod", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfOneEngine();
}
