namespace StaffPortal.Resources;

/// <summary>Words of verification.</summary>
public sealed class VerificationTexts;
