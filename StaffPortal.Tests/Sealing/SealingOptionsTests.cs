using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StaffPortal.Sealing;

namespace StaffPortal.Tests.Sealing;

public sealed class SealingOptionsTests
{
    [Fact]
    public void Validate_EveryFault_NamesItsKey()
    {
        var result = new SealingOptionsValidator().Validate(null, new SealingOptions { Signer = "t", CertificateSubject = "nobody" });

        Assert.Equal(3, result.Failures!.Count());
        Assert.All(
            ["Sealing:KeyDirectory", "Sealing:Signer", "Sealing:CertificateSubject"],
            key => Assert.Contains(key, result.FailureMessage, StringComparison.Ordinal));
    }

    [Fact]
    public void AddSealing_Configuration_GivesASignerAndItsKeys()
    {
        using var folder = new KeyFolder();
        var settings = new Dictionary<string, string?> { ["Sealing:KeyDirectory"] = folder.Options.KeyDirectory, ["Sealing:Signer"] = "BJ" };
        using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(folder.Clock)
            .AddSealing()
            .BuildServiceProvider();

        Assert.Equal("CNBJA01", provider.GetRequiredService<SealSigner>().Sign("x"u8).Kid.ToString());
        Assert.Contains("CNBJA01", provider.GetRequiredService<VerificationKeys>().ToJwks(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddSealing_NoKeyDirectory_RefusesTheOptions()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(TimeProvider.System)
            .AddSealing()
            .BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<SealKeyStore>());
    }
}
