namespace StaffPortal.Resources;

/// <summary>The words of the rules: reasons, next steps, documents, purposes, states. Chinese in <c>PolicyTexts.resx</c>, English in <c>PolicyTexts.en.resx</c>.</summary>
public sealed class PolicyTexts;
