using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StaffPortal.Tests.Features;

/// <summary>bUnit compares markup with a library that the package graph of the limited feed lacks; it is copied beside the tests.</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void Resolve() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
