namespace StaffPortal.Persistence;

/// <summary>What the portal's own database role may do. Written in the words that both engines share.</summary>
internal static class PortalRoleRights
{
    private static readonly (string Table, string Rights)[] s_rights =
    [
        ("Offices", "SELECT, INSERT, UPDATE"), ("Desks", "SELECT, INSERT, UPDATE"), ("Officers", "SELECT, INSERT, UPDATE"),
        ("Cases", "SELECT, INSERT, UPDATE"), ("CasePictures", "SELECT, INSERT, UPDATE, DELETE"),
        ("Certificates", "SELECT, INSERT, UPDATE"), ("Prints", "SELECT, INSERT"), ("Serials", "SELECT, INSERT, UPDATE"),
        ("PrintOutcomes", "SELECT, INSERT"), ("VoidRequests", "SELECT, INSERT, UPDATE"), ("PostChecks", "SELECT, INSERT, UPDATE"), ("ShiftCloses", "SELECT, INSERT, UPDATE"),
        ("Approvals", "SELECT, INSERT, UPDATE"), ("Alerts", "SELECT, INSERT, UPDATE"),
        ("VerificationRecords", "SELECT, INSERT"), ("HandledRequests", "SELECT, INSERT, DELETE"),
        ("PolicyEditions", "SELECT, INSERT"), ("PolicyDrafts", "SELECT, INSERT, UPDATE, DELETE"), ("PolicyReplays", "SELECT, INSERT, UPDATE, DELETE"),
        ("ReportLines", "SELECT, INSERT, UPDATE, DELETE"), ("ReportHead", "SELECT, UPDATE"), ("ReportFiles", "SELECT, INSERT, UPDATE, DELETE"),
        ("SavedReports", "SELECT, INSERT, UPDATE, DELETE"), ("SecondLooks", "SELECT, INSERT, UPDATE"),
        ("AuditEntries", "SELECT, INSERT"), ("AuditHead", "SELECT, UPDATE"), ("SessionKeys", "SELECT, INSERT"),
        ("__EFMigrationsHistory", "SELECT"),
    ];

    /// <summary>First everything is taken back, so that a right that was given once does not stay for ever.</summary>
    public static IEnumerable<string> Statements(string quotedRole) =>
        s_rights.SelectMany(right => new[]
        {
            $"REVOKE SELECT, INSERT, UPDATE, DELETE ON \"{right.Table}\" FROM {quotedRole}",
            $"GRANT {right.Rights} ON \"{right.Table}\" TO {quotedRole}",
        });
}
