using System.Collections;
using System.Globalization;
using System.Resources;
using StaffPortal.Resources;

namespace StaffPortal.Tests.Features.Desk;

public sealed class TextsTests
{
    [Theory]
    [InlineData(typeof(DeskTexts))]
    [InlineData(typeof(PolicyTexts))]
    [InlineData(typeof(AccountTexts))]
    [InlineData(typeof(SharedTexts))]
    [InlineData(typeof(AdministrationTexts))]
    [InlineData(typeof(PolicyEditionTexts))]
    [InlineData(typeof(TravellerTexts))]
    public void Texts_BothLanguages_HaveTheSameKeysAndPlaces(Type texts)
    {
        var resources = new ResourceManager(texts);
        var chinese = Read(resources, CultureInfo.InvariantCulture);
        var english = Read(resources, new CultureInfo("en"));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
        Assert.All(chinese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value)));
    }

    private static Dictionary<string, string> Read(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static string Places(string text) => string.Concat(Enumerable.Range(0, 4).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal)));
}
