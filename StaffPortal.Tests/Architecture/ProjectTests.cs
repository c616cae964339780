using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaffPortal.Tests.Architecture;

/// <summary>What can be told from project files, names and lengths.</summary>
public sealed partial class ProjectTests
{
    private static readonly string[] s_wordsForNothing = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common"];

    [Fact]
    public void Domain_References_AreTheRuntimeOnly()
    {
        var foreign = House.Domain.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Domain_ProjectFile_TakesNothingToRunWith()
    {
        var project = XDocument.Load(House.At("StaffPortal.Domain/StaffPortal.Domain.csproj"));
        Assert.Empty(project.Descendants("ProjectReference").Concat(project.Descendants("FrameworkReference")).Concat(project.Descendants("Reference")));
        Assert.All(project.Descendants("PackageReference"), package => Assert.Equal("all", package.Attribute("PrivateAssets")?.Value));
        Assert.Equal("Microsoft.NET.Sdk", project.Root?.Attribute("Sdk")?.Value);
        Assert.All(["Directory.Build.props", "Directory.Packages.props"], props => Assert.Empty(XDocument.Load(House.At(props)).Descendants("PackageReference")));
    }

    [Fact]
    public void Program_TableOfContents_IsAtMost40Lines() => Assert.InRange(File.ReadAllLines(House.At("StaffPortal/Program.cs")).Length, 1, 40);

    [Fact]
    public void Types_Names_SayWhatTheyDo()
    {
        var named = from assembly in new[] { House.Application, House.Domain, House.Tests }
                    from type in assembly.GetTypes()
                    let name = type.Name.Split('`')[0]
                    where type.Namespace?.StartsWith("StaffPortal", StringComparison.Ordinal) is true
                    where s_wordsForNothing.Any(word => name.EndsWith(word, StringComparison.Ordinal))
                    select type.FullName;
        Assert.Empty(named);
    }

    [Theory]
    [InlineData("StaffPortal.Domain", ".cs", 100)]
    [InlineData("StaffPortal", ".razor", 120)]
    [InlineData("StaffPortal", ".razor.cs", 150)]
    public void Files_Length_IsWithinTheGuideOrExplained(string folder, string ending, int lines)
    {
        var tooLong = from path in House.Sources(folder, ending)
                      let text = File.ReadAllLines(House.At(path))
                      where text.Length > lines && !text.Any(line => LongBecause().IsMatch(line))
                      select $"{path} has {text.Length} lines";
        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("StaffPortal.Domain/Identity")]
    [InlineData("StaffPortal.Domain/Register")]
    [InlineData("StaffPortal.Domain/Comparison")]
    [InlineData("StaffPortal.Domain/Policy/Rules")]
    [InlineData("StaffPortal.Domain/Certificates")]
    [InlineData("StaffPortal/Features/Desk")]
    [InlineData("StaffPortal/Issuance")]
    [InlineData("StaffPortal/Registers")]
    [InlineData("StaffPortal/Security")]
    public void Folders_OfTheTrade_AreThere(string folder) => Assert.NotEmpty(House.Sources(folder, ".cs"));

    [GeneratedRegex(@"^\s*(//|@\*) Long because ?\S")]
    private static partial Regex LongBecause();
}
