using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Registers;

public sealed class DemonstrationPeopleTableTests
{
    private const string Begin = "<!-- demonstration-people:begin -->";
    private const string End = "<!-- demonstration-people:end -->";

    [Fact]
    public void Readme_TableOfPeople_IsTheTablesOwn()
    {
        var readme = Path.Combine(RepositoryRoot(), "README.md");
        Assert.SkipUnless(File.Exists(readme), "There is no README.md yet.");
        var text = File.ReadAllText(readme).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, $"README.md lacks {Begin} … {End}.");
        Assert.Equal(DemonstrationPeopleTable.ToMarkdown(), text[(begin + Begin.Length)..end].Trim('\n') + "\n");
    }

    [Fact]
    public void Write_EveryPerson_BeginsALine()
    {
        var lines = Written();
        Assert.Equal(
            DemonstrationPeople.All.Select(person => person.Number),
            lines.Skip(1).Where(line => char.IsAsciiDigit(line[0])).Select(line => line[..18]));
        Assert.All(DemonstrationPeople.All, person => Assert.Contains(lines, line => line.Contains(person.Record?.Name.Value ?? "—", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_ChineseAndRareCharacters_KeepsTheColumns()
    {
        var lines = Written().Skip(1);
        var columns = lines.SelectMany(line => DemonstrationPeople.All
            .Where(person => line.EndsWith("  " + person.ShowsEn, StringComparison.Ordinal))
            .Select(person => TerminalText.Width(line) - TerminalText.Width(person.ShowsEn)));
        Assert.Single(columns.Distinct());
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("周明远", 6)]
    [InlineData("阿依古丽·买买提", 15)]
    [InlineData("𬱖", 2)]
    [InlineData("（，）", 6)]
    [InlineData("—", 1)]
    [InlineData("e\u0301", 1)]
    public void Width_OfText_CountsCells(string text, int cells) => Assert.Equal(cells, TerminalText.Width(text));

    private static string[] Written()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        DemonstrationPeopleTable.Write(writer);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TempIdentity.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("There is no TempIdentity.sln above the tests.");
        return folder.FullName;
    }
}
