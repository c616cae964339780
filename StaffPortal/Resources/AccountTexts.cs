namespace StaffPortal.Resources;

/// <summary>The words of signing in. Chinese in <c>AccountTexts.resx</c>, English in <c>AccountTexts.en.resx</c>.</summary>
public sealed class AccountTexts;
