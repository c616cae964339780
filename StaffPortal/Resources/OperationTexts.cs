namespace StaffPortal.Resources;

/// <summary>Words of the page that shows how the portal runs.</summary>
public sealed class OperationTexts;
