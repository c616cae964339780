namespace StaffPortal.Resources;

/// <summary>Words of what supervisors see of their offices.</summary>
public sealed class ReportTexts;
