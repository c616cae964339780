namespace StaffPortal.Resources;

/// <summary>The words of administration. Chinese in <c>AdministrationTexts.resx</c>, English in <c>AdministrationTexts.en.resx</c>.</summary>
public sealed class AdministrationTexts;
