namespace StaffPortal.Tests.Persistence.Cluster;

/// <summary>A fresh, empty database with the two roles of the portal.</summary>
/// <param name="Engine">The value of setting <c>Database:Engine</c>: <c>PostgreSql</c> or <c>SqlServer</c>.</param>
/// <param name="Name">The database's name on its server.</param>
/// <param name="OwnerConnectionString">Role tempid_owner, which owns the database and migrates it.</param>
/// <param name="PortalConnectionString">Role tempid_portal, which may connect and has no other right until a migration grants it.</param>
public sealed record TestDatabase(string Engine, string Name, string OwnerConnectionString, string PortalConnectionString);
