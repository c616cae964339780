using System.Text.RegularExpressions;
using StaffPortal.Components;

namespace StaffPortal.Tests.Architecture;

/// <summary>An icon that is asked for and not there takes its whole page down: every name in the pages is looked up here.</summary>
public sealed partial class IconTests
{
    [Fact]
    public void Icons_NamedInPages_AreAllThere()
    {
        var names = House.Sources("StaffPortal", ".razor")
            .SelectMany(file => Named().Matches(File.ReadAllText(House.At(file))))
            .Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 15, "The pages name icons, and this test must see them.");
        Assert.All(names, name => Assert.NotEmpty(IconPaths.Of(name)));
    }

    [GeneratedRegex("""<Icon Name="([a-z]+)"|\bIcon="([a-z]+)""")]
    private static partial Regex Named();
}
