namespace StaffPortal.Resources;

/// <summary>Words of issued certificates.</summary>
public sealed class CertificateTexts;
