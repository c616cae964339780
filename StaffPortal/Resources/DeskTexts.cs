namespace StaffPortal.Resources;

/// <summary>The words of the desk. Chinese in <c>DeskTexts.resx</c>, English in <c>DeskTexts.en.resx</c>.</summary>
public sealed class DeskTexts;
