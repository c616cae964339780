using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaffPortal.Tests.Architecture;

/// <summary>The words on screen: which keys the resource files have and which the sources ask for. An empty list is as it should be.</summary>
/// <param name="project">Folder of the project; its texts lie in <c>Resources</c>, Chinese in <c>X.resx</c> and English in <c>X.en.resx</c>.</param>
internal sealed partial class ResourceKeys(string project)
{
    private const string LiteralPattern = @"\$?""(?:\{[^{}]*\}|[^""\\{}\r\n]|\\.)*""";

    private readonly Dictionary<string, XElement[]> _texts = Files(Path.Combine(project, "Resources"), ".resx").ToDictionary(
        path => Path.GetFileName(path)[..^".resx".Length], path => XDocument.Load(path).Root!.Elements("data").ToArray(), StringComparer.Ordinal);

    private readonly (string Path, string Text)[] _sources = [.. Files(project, ".razor", ".cs").Select(path => (path, File.ReadAllText(path)))];

    /// <summary>The resource files in Chinese, by name.</summary>
    public IReadOnlyList<string> Names => [.. _texts.Keys.Where(name => !name.EndsWith(".en", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The keys of one file.</summary>
    public IEnumerable<string> Keys(string name) => _texts.GetValueOrDefault(name, []).Select(KeyOf);

    /// <summary>Keys that only one language has, stand twice, are empty, or take other figures in the other language.</summary>
    public IEnumerable<string> Unpaired()
    {
        foreach (var name in _texts.Keys.Select(name => name.Replace(".en", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (chinese, english) = (_texts.GetValueOrDefault(name, []), _texts.GetValueOrDefault(name + ".en", []));
            foreach (var key in chinese.Concat(english).Select(KeyOf).Distinct(StringComparer.Ordinal))
            {
                var (here, there) = (Values(chinese, key), Values(english, key));
                if (here.Length != 1 || there.Length != 1 || here[0].Trim().Length == 0 || there[0].Trim().Length == 0) yield return $"{name} {key}";
                else if (!Placeholders(here[0]).SetEquals(Placeholders(there[0]))) yield return $"{name} {key} {{}}";
            }
        }
    }

    /// <summary>What sources ask of a file that does not have it.</summary>
    public IEnumerable<string> Unknown() =>
        from source in _sources
        from use in Asked(source.Path, source.Text)
        where Names.Contains(use.Name, StringComparer.Ordinal) && !Keys(use.Name).Any(key => Pattern(use.Literal).IsMatch(key))
        select $"{Path.GetFileName(source.Path)} {use.Name} {use.Literal}";

    /// <summary>Keys that no string of any source spells, whole or up to a member of an enum. A component library asks for its own in its own file.</summary>
    public IEnumerable<string> Unused()
    {
        var patterns = _sources.SelectMany(source => Interpolated().Matches(source.Text)).Select(match => match.Value).Where(SaysSomething).Distinct(StringComparer.Ordinal).Select(Pattern).ToArray();
        return from name in Names
               where !name.StartsWith("Radzen", StringComparison.Ordinal)
               from key in Keys(name)
               where !_sources.Any(source => source.Text.Contains($"\"{key}\"", StringComparison.Ordinal)) && !patterns.Any(pattern => pattern.IsMatch(key))
               select $"{name} {key}";
    }

    /// <summary>Members of an enum without a text of their family, and texts of the family without a member. <c>None</c> may do without.</summary>
    public IEnumerable<string> Incomplete(string name, string family, Type members)
    {
        var told = Keys(name).Where(key => key.StartsWith(family + ".", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).ToHashSet(StringComparer.Ordinal);
        return Enum.GetNames(members).Where(member => member != "None").Except(told, StringComparer.Ordinal).Select(member => $"{name} {family}.{member}");
    }

    private static string KeyOf(XElement data) => data.Attribute("name")!.Value;

    private static string[] Values(XElement[] texts, string key) => [.. texts.Where(data => KeyOf(data) == key).Select(data => data.Element("value")?.Value ?? "")];

    private static HashSet<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups["at"].Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, params string[] endings) =>
        from path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : []
        let fromFolder = Path.GetRelativePath(folder, path).Replace('\\', '/')
        where !fromFolder.StartsWith("obj/", StringComparison.Ordinal) && !fromFolder.StartsWith("bin/", StringComparison.Ordinal)
        where endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
        select path;

    /// <summary>The strings in the first argument of every indexer of a localizer that the file has, by itself, its markup or its imports.</summary>
    private IEnumerable<(string Name, string Literal)> Asked(string path, string text) =>
        from localizer in Localizers(path)
        from Match use in Regex.Matches(text, $@"(?<![\w.""]){localizer.Variable}\[(?<key>(?:{LiteralPattern}|[^\[\],])*)")
        from Match literal in Literal().Matches(use.Groups["key"].Value)
        select (localizer.Name, literal.Value);

    private IEnumerable<(string Name, string Variable)> Localizers(string path) =>
        from source in _sources
        where source.Path == path || source.Path == path.Replace(".razor.cs", ".razor", StringComparison.Ordinal)
            || (Path.GetFileName(source.Path) == "_Imports.razor" && path.Contains(".razor", StringComparison.Ordinal)
                && path.StartsWith(Path.GetDirectoryName(source.Path)! + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        from Match declared in Declaration().Matches(source.Text)
        select (declared.Groups["name"].Value, declared.Groups["variable"].Value);

    /// <summary>An interpolated text that begins with nothing fixed could be any key.</summary>
    private static bool SaysSomething(string interpolated) => interpolated.IndexOf('{', StringComparison.Ordinal) is var brace and > 3 && interpolated[brace - 1] == '.';

    private static Regex Pattern(string literal)
    {
        var inside = literal.TrimStart('$').Trim('"');
        return new Regex("^" + (literal[0] == '$' ? string.Join(".+", Hole().Split(inside).Select(Regex.Escape)) : Regex.Escape(inside)) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(LiteralPattern)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""(?:\{[^{}]*\}|[^""\\{}\r\n]|\\.)*""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{(?<at>\d+)[^{}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"IStringLocalizer<(?<name>\w+)>\s+(?<variable>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
