using System.Reflection;

namespace StaffPortal.Configuration;

/// <summary>Which portal this is.</summary>
internal static class ProgramVersion
{
    /// <summary>As it was built, such as <c>1.0.0+3f2a…</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
