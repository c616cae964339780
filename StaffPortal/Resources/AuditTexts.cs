namespace StaffPortal.Resources;

/// <summary>Words of the page that reads the audit trail.</summary>
public sealed class AuditTexts;
