namespace StaffPortal.Resources;

/// <summary>The words of the desk for children and their guardians, visits, soldiers and documents. Chinese in <c>TravellerTexts.resx</c>, English in <c>TravellerTexts.en.resx</c>.</summary>
public sealed class TravellerTexts;
