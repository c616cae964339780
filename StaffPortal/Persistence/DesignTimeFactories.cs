using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>For <c>dotnet ef migrations add … --context PostgresPortalDbContext --output-dir Persistence/Migrations/Postgres</c>; never connects.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresPortalDbContext>
{
    public PostgresPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql("Host=none").Options, DesignTime.Protector);
}

/// <summary>For <c>dotnet ef migrations add … --context SqlServerPortalDbContext --output-dir Persistence/Migrations/SqlServer</c>; never connects.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").Options, DesignTime.Protector);
}

/// <summary>A model needs a protector for its converters; a migration never uses it.</summary>
internal static class DesignTime
{
    public static PersonalDataProtector Protector { get; } = new(new PersonalDataKeyRing([new PersonalDataKey(1, new byte[32], new byte[32])]));
}
