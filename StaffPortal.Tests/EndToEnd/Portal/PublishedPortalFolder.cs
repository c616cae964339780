using System.Diagnostics;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>The folder of the published portal: TEMPID_PUBLISHED_PORTAL, which <c>./test</c> sets, or else published once for this run of tests.</summary>
internal static class PublishedPortalFolder
{
    private static readonly Lazy<Task<string>> s_folder = new(FindAsync);

    public static Task<string> GetAsync() => s_folder.Value;

    private static async Task<string> FindAsync()
    {
        var given = Environment.GetEnvironmentVariable("TEMPID_PUBLISHED_PORTAL");
        if (!string.IsNullOrEmpty(given)) return given;
        var repository = RepositoryRoot();
        // the same step as in ./test, so that unchanged sources are not published again
        const string Script = "set -euo pipefail; LOGS=artifacts/logs; mkdir -p $LOGS; . build/machine.sh; publish_portal artifacts/portal";
        using var publish = Process.Start(new ProcessStartInfo("bash", ["-c", Script])
        {
            WorkingDirectory = repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = publish.StandardOutput.ReadToEndAsync();
        var errors = await publish.StandardError.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? Path.Combine(repository, "artifacts", "portal")
            : throw new InvalidOperationException($"The portal could not be published: {await output}{errors}");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TempIdentity.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("TempIdentity.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
