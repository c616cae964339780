using System.Reflection;

namespace StaffPortal.Tests.Architecture;

/// <summary>Where the house stands: its assemblies and its sources.</summary>
internal static class House
{
    /// <summary>The application.</summary>
    public static Assembly Application { get; } = typeof(StaffPortal.Features.Desk.DeskResult).Assembly;

    /// <summary>The domain.</summary>
    public static Assembly Domain { get; } = typeof(StaffPortal.Domain.Policy.IssuancePolicy).Assembly;

    /// <summary>The tests.</summary>
    public static Assembly Tests { get; } = typeof(House).Assembly;

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder by its path from the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>Sources below a folder with one of the endings, paths from the root; what builds leave behind is not a source.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] endings) =>
        from path in Directory.Exists(At(folder)) ? Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories) : []
        let fromRoot = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !fromRoot.Contains("/obj/", StringComparison.Ordinal) && !fromRoot.Contains("/bin/", StringComparison.Ordinal)
        where endings.Any(ending => fromRoot.EndsWith(ending, StringComparison.Ordinal))
        orderby fromRoot
        select fromRoot;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TempIdentity.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("TempIdentity.sln is in no folder above the tests.");
    }
}
