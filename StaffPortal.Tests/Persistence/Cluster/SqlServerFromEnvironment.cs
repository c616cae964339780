using Microsoft.Data.SqlClient;
using System.Security.Cryptography;

namespace StaffPortal.Tests.Persistence.Cluster;

/// <summary>The SQL Server named by the environment variable TEMPID_TEST_SQLSERVER; without it the test that asks is skipped, and says so.</summary>
/// <remarks>The variable holds the connection string of a login that may create databases and logins.</remarks>
public static class SqlServerFromEnvironment
{
    private const string Variable = "TEMPID_TEST_SQLSERVER";

    /// <summary>Makes a fresh database with a login for each of the two roles, or skips the calling test.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var administrator = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(administrator)) Assert.Skip($"{Variable} is not set: this test needs a SQL Server.");
        var name = "tempid_" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        var password = "Aa1!" + RandomNumberGenerator.GetHexString(24);
        await ExecuteAsync(administrator, "master", cancellationToken,
            // a collation that overlooks case and width, as most servers have one: the books bring their own
            $"CREATE DATABASE [{name}] COLLATE Chinese_PRC_CI_AS",
            $"ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON",
            $"CREATE LOGIN [{name}_owner] WITH PASSWORD = '{password}'",
            $"CREATE LOGIN [{name}_portal] WITH PASSWORD = '{password}'");
        await ExecuteAsync(administrator, name, cancellationToken,
            $"CREATE USER tempid_owner FOR LOGIN [{name}_owner]",
            "ALTER ROLE db_owner ADD MEMBER tempid_owner",
            $"CREATE USER tempid_portal FOR LOGIN [{name}_portal]");
        return new TestDatabase("SqlServer", name,
            ConnectionString(administrator, name, $"{name}_owner", password), ConnectionString(administrator, name, $"{name}_portal", password));
    }

    /// <summary>Drops what <see cref="CreateDatabaseAsync"/> made.</summary>
    public static Task DropAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        SqlConnection.ClearAllPools();
        return ExecuteAsync(Environment.GetEnvironmentVariable(Variable)!, "master", cancellationToken,
            $"ALTER DATABASE [{database.Name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE",
            $"DROP DATABASE [{database.Name}]",
            $"DROP LOGIN [{database.Name}_owner]",
            $"DROP LOGIN [{database.Name}_portal]");
    }

    private static string ConnectionString(string server, string database, string login, string password) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = database, UserID = login, Password = password, IntegratedSecurity = false }.ConnectionString;

    private static async Task ExecuteAsync(string server, string database, CancellationToken cancellationToken, params string[] statements)
    {
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(server) { InitialCatalog = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // these statements take no parameters; every part is made here
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
