using System.Text;

namespace StaffPortal.Registers.Demonstration;

/// <summary>The table of demonstration people, for a terminal and for README.</summary>
public static class DemonstrationPeopleTable
{
    /// <summary>Widest name that keeps its line; a longer one is followed by a line of its own.</summary>
    private const int NameWidth = 18;

    /// <summary>Prints plain aligned columns; no personal data of anybody real.</summary>
    public static void Write(TextWriter writer)
    {
        var shownWidth = DemonstrationPeople.All.Max(person => TerminalText.Width(person.ShowsZh));
        WriteRow(writer, "公民身份号码", "姓名", "演示", "Shows", shownWidth);
        foreach (var person in DemonstrationPeople.All) WriteRow(writer, person.Number, NameOf(person), person.ShowsZh, person.ShowsEn, shownWidth);
    }

    /// <summary>The same as a Markdown table, lines ending in a line feed.</summary>
    public static string ToMarkdown()
    {
        var markdown = new StringBuilder("| 公民身份号码 | 姓名 | 演示 | Shows |\n| --- | --- | --- | --- |\n");
        foreach (var person in DemonstrationPeople.All)
        {
            markdown.Append("| `").Append(person.Number).Append("` | ").Append(NameOf(person)).Append(" | ")
                .Append(person.ShowsZh).Append(" | ").Append(person.ShowsEn).Append(" |\n");
        }
        return markdown.ToString();
    }

    private static string NameOf(DemonstrationPerson person) => person.Record?.Name.Value ?? "—";

    private static void WriteRow(TextWriter writer, string number, string name, string shownZh, string shownEn, int shownWidth)
    {
        writer.Write(TerminalText.Pad(number, width: 18));
        writer.Write("  ");
        writer.Write(TerminalText.Pad(name, NameWidth));
        if (TerminalText.Width(name) > NameWidth)
        {
            writer.WriteLine();
            writer.Write(new string(' ', 18 + 2 + NameWidth));
        }
        writer.Write("  ");
        writer.Write(TerminalText.Pad(shownZh, shownWidth));
        writer.Write("  ");
        writer.WriteLine(shownEn);
    }
}
