namespace StaffPortal.Resources;

/// <summary>Words of the close of a shift.</summary>
public sealed class ShiftTexts;
