using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using StaffPortal.Tests.Architecture;
using StaffPortal.Tests.EndToEnd.Portal;

namespace StaffPortal.Tests.Build;

/// <summary>The parts list is one by its own format, and tells what is published.</summary>
public sealed class SbomTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sbom_PublishedPortal_IsValidAndTellsJustWhatIsPublished()
    {
        var (published, file) = (await PublishedPortalFolder.GetAsync(), Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.cdx.json"));
        await RunAsync(published, file);
        var text = await File.ReadAllTextAsync(file, Cancelled);
        File.Delete(file);

        Assert.Equal((true, ""), Validate(text));
        Assert.False(Validate(text.Replace("\"scope\": \"required\"", "\"scope\": \"perhaps\"", StringComparison.Ordinal)).Valid);
        var parts = JsonDocument.Parse(text).RootElement.GetProperty("components").EnumerateArray()
            .Select(part => (Name: part.GetProperty("name").GetString()!, Version: part.GetProperty("version").GetString()!, Scope: part.GetProperty("scope").GetString())).ToList();
        var shipped = Libraries(Path.Combine(published, "StaffPortal.deps.json")).Where(library => !library.StartsWith("StaffPortal/", StringComparison.Ordinal));
        Assert.Equal(
            shipped.Append("jsqr/1.4.0").Append("blazor.web.js/9.0.22").Order(StringComparer.Ordinal),
            parts.Where(part => part.Scope == "required").Select(part => $"{part.Name}/{part.Version}").Order(StringComparer.Ordinal));
        var resolved = Libraries(House.At("StaffPortal/obj/project.assets.json")).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(parts.Where(part => part.Name is not ("jsqr" or "blazor.web.js")).Select(part => $"{part.Name}/{part.Version}").Except(resolved, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Libraries(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name);

    private static async Task RunAsync(string published, string file)
    {
        var start = new ProcessStartInfo(House.At("build/sbom"), [file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["TEMPID_PUBLISHED_PORTAL"] = published;
        using var sbom = Process.Start(start)!;
        var said = sbom.StandardOutput.ReadToEndAsync(Cancelled);
        var errors = await sbom.StandardError.ReadToEndAsync(Cancelled);
        await sbom.WaitForExitAsync(Cancelled);
        Assert.True(sbom.ExitCode == 0, await said + errors);
    }

    // the format's schema comes with the tool, and so does what holds a text against it
    private static (bool Valid, string Faults) Validate(string text)
    {
        var core = Directory.GetFiles(House.At("artifacts/tools"), "CycloneDX.Core.dll", SearchOption.AllDirectories).First(path => path.Contains("net10.0", StringComparison.Ordinal));
        var tool = new AssemblyLoadContext("cyclonedx");
        tool.Resolving += (context, name) => Path.Combine(Path.GetDirectoryName(core)!, $"{name.Name}.dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        var assembly = tool.LoadFromAssemblyPath(core);
        var version = Enum.Parse(assembly.GetType("CycloneDX.SpecificationVersion", throwOnError: true)!, "v1_6");
        var validate = assembly.GetType("CycloneDX.Json.Validator", throwOnError: true)!.GetMethod("Validate", BindingFlags.Public | BindingFlags.Static, [typeof(string), version.GetType()])!;
        var result = validate.Invoke(null, [text, version])!;
        var messages = (IEnumerable<string>?)result.GetType().GetProperty("Messages")!.GetValue(result) ?? [];
        return ((bool)result.GetType().GetProperty("Valid")!.GetValue(result)!, string.Join('\n', messages));
    }
}
