using System.Text.RegularExpressions;
using StaffPortal.Tests.Architecture;

namespace StaffPortal.Tests.Build;

/// <summary>The container file was never built here; this is what can be told by reading it.</summary>
public sealed partial class ContainerfileTests
{
    private static string Containerfile { get; } = File.ReadAllText(House.At("build/Containerfile"));

    [Fact]
    public void Containerfile_Packages_AreThoseOfRun()
    {
        var wanted = RunPackages().Match(File.ReadAllText(House.At("build/machine.sh"))).Groups["list"].Value.Split(' ')
            .Select(package => package switch { "postgresql" => "postgresql-client", "libicu" => "libicu74", var name => name });
        Assert.All(wanted, package => Assert.Matches($@"[ \n]{Regex.Escape(package)}[ \n]", Containerfile));
    }

    [Fact]
    public void Containerfile_EverythingCopied_IsThere() =>
        Assert.All(Copied().Matches(Containerfile).SelectMany(copy => copy.Groups["from"].Value.Split(' ')), path => Assert.True(Path.Exists(House.At(path)), path));

    [Fact]
    public void Containerfile_RunsAsNobodySpecialAndHoldsNoSecret()
    {
        Assert.Contains("\nUSER app\n", Containerfile, StringComparison.Ordinal);
        Assert.Contains("\nHEALTHCHECK ", Containerfile, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)password|ConnectionStrings__", Containerfile);
    }

    [GeneratedRegex(@"RUN_PACKAGES=\((?<list>[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex RunPackages();

    [GeneratedRegex(@"^COPY (?!--)(?<from>.+) \S+$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Copied();
}
