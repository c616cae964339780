namespace StaffPortal.Resources;

/// <summary>Words of the quiet alerts, which only supervisors see.</summary>
public sealed class AlertTexts;
