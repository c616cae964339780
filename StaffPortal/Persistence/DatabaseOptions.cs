using Microsoft.Extensions.Options;

namespace StaffPortal.Persistence;

/// <summary>Which engine keeps the books.</summary>
public enum DatabaseEngine
{
    /// <summary>PostgreSQL 15 or newer.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or newer.</summary>
    SqlServer,
}

/// <summary>Section <c>Database</c> together with the connection strings <c>Portal</c> and <c>Owner</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The engine.</summary>
    public DatabaseEngine Engine { get; set; } = DatabaseEngine.PostgreSql;

    /// <summary>As the role that the portal runs under.</summary>
    public string PortalConnection { get; set; } = "";

    /// <summary>As the role that owns the tables; only migrations and the demonstration data use it.</summary>
    public string OwnerConnection { get; set; } = "";
}

/// <summary>Says what is missing, each with its key.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        if (!Enum.IsDefined(options.Engine)) faults.AddError("must be PostgreSql or SqlServer.", "Database:Engine");
        if (string.IsNullOrWhiteSpace(options.PortalConnection)) faults.AddError("must hold a connection string.", "ConnectionStrings:Portal");
        return faults.Build();
    }
}
