using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace StaffPortal.Tests.Architecture;

/// <summary>What no part of the house may do. Each list says who names what; an empty one is as it should be.</summary>
/// <param name="root">The namespace under which the layers stand: the application's, or that of the samples which break every rule.</param>
internal sealed class NeverList(Assembly assembly, string root)
{
    private static readonly string[] s_edges = ["Registers", "Documents", "Sealing", "Persistence"];
    private static readonly string[] s_databaseAssemblies = ["Npgsql", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"];

    private readonly KeyValuePair<string, IReadOnlySet<NamedType>>[] _types =
        [.. TypeDependencies.Of(assembly).Where(type => type.Key.StartsWith(root + ".", StringComparison.Ordinal) || !type.Key.Contains('.', StringComparison.Ordinal))];

    /// <summary>One feature knows of another.</summary>
    public IEnumerable<string> FeatureToFeature() =>
        Where((from, to) => from.StartsWith("Features/", StringComparison.Ordinal) && to.StartsWith("Features/", StringComparison.Ordinal) && from != to);

    /// <summary>What features stand on knows of features.</summary>
    public IEnumerable<string> BelowToFeature() =>
        Where((from, to) => (from == "Issuance" || s_edges.Contains(from)) && to.StartsWith("Features/", StringComparison.Ordinal));

    /// <summary>One edge of the system knows of another.</summary>
    public IEnumerable<string> EdgeToEdge() => Where((from, to) => s_edges.Contains(from) && s_edges.Contains(to) && from != to);

    /// <summary>Somebody else than Persistence names a database.</summary>
    public IEnumerable<string> DatabaseOutsidePersistence() =>
        from type in _types
        where LayerOf(type.Key) != "Persistence"
        from named in type.Value
        where s_databaseAssemblies.Any(name => named.Assembly == name || named.Assembly.StartsWith(name + ".", StringComparison.Ordinal))
        select $"{type.Key} → {named.FullName}";

    /// <summary>A component goes round the use cases.</summary>
    public IEnumerable<string> ComponentToEdge() =>
        from type in _types
        where Components.Contains(type.Key)
        from named in type.Value
        where LayerOf(named.FullName) is "Persistence" or "Registers" or "Documents"
            || named.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
            || s_databaseAssemblies.Any(name => named.Assembly.StartsWith(name, StringComparison.Ordinal))
        select $"{type.Key} → {named.FullName}";

    /// <summary>The components that were looked at.</summary>
    public IReadOnlySet<string> Components { get; } =
        assembly.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type)).Select(type => Outermost(type).FullName!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The folder of a type: <c>Features/Desk</c>, <c>Persistence</c>; nothing for one of elsewhere.</summary>
    public string? LayerOf(string fullName)
    {
        if (!fullName.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var parts = fullName[(root.Length + 1)..].Split('.');
        return parts is ["Features", var feature, _, ..] ? $"Features/{feature}" : parts.Length > 1 ? parts[0] : null;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private IEnumerable<string> Where(Func<string, string, bool> forbidden) =>
        from type in _types
        let layer = LayerOf(type.Key)
        where layer is not null
        from named in type.Value
        let other = LayerOf(named.FullName)
        where other is not null && forbidden(layer, other)
        select $"{type.Key} → {named.FullName}";
}
