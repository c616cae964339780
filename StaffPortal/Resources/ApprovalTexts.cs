namespace StaffPortal.Resources;

/// <summary>Words of the page where supervisors decide what waits for them.</summary>
public sealed class ApprovalTexts;
