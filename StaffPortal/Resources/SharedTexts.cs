namespace StaffPortal.Resources;

/// <summary>The words that every page needs. Chinese in <c>SharedTexts.resx</c>, English in <c>SharedTexts.en.resx</c>.</summary>
public sealed class SharedTexts;
