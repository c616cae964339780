using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Tests.Configuration;

/// <summary>Whoever else has an account on the machine reads none of the keys.</summary>
public sealed class KeyFoldersTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("key-folders-");

    [Fact]
    public async Task FirstStart_FoldersOfBothKeys_AreTheOwnersAlone()
    {
        var keys = new KeysOptions { Directory = Path.Combine(_parent.FullName, "keys") };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = DemoOptions.Environment });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Keys:Directory", (string?)keys.Directory)]);
        builder.AddPortalConfiguration().Services.AddSealing();
        await using var services = builder.Services.BuildServiceProvider();
        _ = services.GetRequiredService<PersonalDataKeyRing>();
        _ = services.GetRequiredService<SealKeyStore>();
        Assert.Equal(new[] { keys.PersonalData, keys.Seals }, Directory.EnumerateFileSystemEntries(keys.Directory).Order(StringComparer.Ordinal));
        Assert.All([keys.PersonalData, keys.Seals], folder =>
        {
            Assert.NotEmpty(Directory.EnumerateFiles(folder));
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder));
        });
    }

    [Theory]
    [InlineData("personal-data/personal-data.keys.json")]
    [InlineData("seals/CNTIA01.crt.pem")]
    public async Task Pipeline_DamagedKeyFile_IsFoundBeforeTheFirstTraveller(string file)
    {
        var folder = Path.Combine(_parent.FullName, "damaged");
        Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(file)!));
        await File.WriteAllTextAsync(Path.Combine(folder, file), "[", TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = DemoOptions.Environment });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Keys:Directory", (string?)folder)]);
        builder.AddPortalConfiguration().AddSecurity().Services.AddSealing();
        builder.WebHost.UseKestrelCore();
        await using var app = builder.Build();
        Assert.Contains(Path.GetFileName(file), Assert.ThrowsAny<Exception>(app.UsePortalPipeline).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_WithoutAFolder_RefusesToStartAndNamesTheSetting()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        using var services = builder.AddPortalConfiguration().Services.BuildServiceProvider();
        Assert.Contains("Keys:Directory", Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<PersonalDataKeyRing>()).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
