namespace StaffPortal.Resources;

/// <summary>The words of the page of the rules. Chinese in <c>PolicyEditionTexts.resx</c>, English in <c>PolicyEditionTexts.en.resx</c>.</summary>
public sealed class PolicyEditionTexts;
