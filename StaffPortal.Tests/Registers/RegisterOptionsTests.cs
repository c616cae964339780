using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Registers;
using StaffPortal.Tests.Registers.Http;

namespace StaffPortal.Tests.Registers;

public sealed class RegisterOptionsTests
{
    private static RegisterOptions Http(string address = "https://register.example/api") => new() { Kind = RegisterKind.Http, Address = address, ApiKey = "k3y" };

    [Fact]
    public void Validate_EveryFault_IsNamedWithItsKeyAndNoSecretIs()
    {
        var failures = Failures(new RegisterOptions
        {
            Kind = RegisterKind.Http, Address = "ftp://user:word@register.example", ApiKey = "two words", ClientCertificateKey = "nowhere.key", ClientCertificate = "nowhere.pem",
            ClientCertificatePassword = "hidden", Authority = "nowhere.crt", TryTimeout = TimeSpan.FromMinutes(1), BreakDuration = TimeSpan.Zero, IssuedWhileSilentPerDeskAndDay = -1,
        });
        string[] keys = ["Address", "ApiKey", "ClientCertificate", "Authority", "TryTimeout", "BreakDuration", "IssuedWhileSilentPerDeskAndDay"];
        Assert.Equal(keys.Length, failures.Length);
        Assert.All(keys, key => Assert.Contains(failures, failure => failure.Contains($"Register:{key}", StringComparison.Ordinal)));
        Assert.All(["two words", "hidden", "word@"], secret => Assert.DoesNotContain(failures, failure => failure.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("register.example")]
    [InlineData("/api")]
    [InlineData("http://register.example/api")]
    [InlineData("http://localhost.example/api")]
    [InlineData("https://register.example/api?to=x")]
    [InlineData("https://user:word@register.example/api")]
    public void Validate_AddressThatMustNotBeAsked_IsRefused(string address) =>
        Assert.StartsWith("Property Register:Address: ", Assert.Single(Failures(Http(address))), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://register.example/api")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000/api/")]
    [InlineData("http://[::1]:5000")]
    public void Validate_AddressOverTlsOrOnThisMachine_IsTaken(string address) => Assert.Empty(Failures(Http(address)));

    [Fact]
    public void Validate_NeitherKeyNorCertificate_IsRefusedButOnThisMachine()
    {
        var open = Http();
        open.ApiKey = "";
        Assert.Contains("Register:ApiKey", Assert.Single(Failures(open)), StringComparison.Ordinal);
        open.Address = "https://localhost/api";
        Assert.Empty(Failures(open));
    }

    [Fact]
    public void Validate_ClientCertificates_ThatCannotBeUsedAreRefused()
    {
        using var papers = new RegisterPapers();
        (string Certificate, string Key, string Password, bool Taken)[] all =
        [
            ("client.pem", "client.key", "", true), ("client-with-key.pem", "", "", true), ("client.pfx", "", "", true), ("client.pem", "client-locked.key", "secret", true),
            ("client.pem", "", "", false), ("client.pem", "client-locked.key", "", false), ("client.pem", "client-locked.key", "wrong", false), ("client.pfx", "", "wrong", false), ("client.key", "", "", false),
        ];
        foreach (var (certificate, key, password, taken) in all)
        {
            var options = Http();
            (options.ClientCertificate, options.ClientCertificateKey, options.ClientCertificatePassword) = (papers.At(certificate), key is "" ? "" : papers.At(key), password);
            Assert.Equal(taken ? 0 : 1, Failures(options).Count(failure => failure.Contains("Register:ClientCertificate", StringComparison.Ordinal)));
        }
        var lonely = Http();
        lonely.ClientCertificateKey = papers.At("client.key");
        Assert.Contains("Register:ClientCertificateKey", Assert.Single(Failures(lonely)), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_InventedPeople_OnlyInADemonstration()
    {
        Assert.Empty(Failures(new RegisterOptions()));
        Assert.Contains("Demo:Enabled", Assert.Single(Failures(new RegisterOptions(), demonstration: false)), StringComparison.Ordinal);
        Assert.Empty(Failures(Http(), demonstration: false));
        Assert.Contains("Register:Kind", Assert.Single(Failures(new RegisterOptions { Kind = (RegisterKind)7 })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongSettings_AreRefusedBeforeTheFirstTraveller()
    {
        await using var asked = new AskedRegister(("Register:Kind", "Http"), ("Register:Address", "http://register.example"));
        var refusal = Assert.Throws<OptionsValidationException>(() => asked.Get<IStartupValidator>().Validate());
        Assert.Contains("Register:Address", refusal.Message, StringComparison.Ordinal);
    }

    private static string[] Failures(RegisterOptions options, bool demonstration = true) =>
        [.. new RegisterOptionsValidator(Options.Create(new DemoOptions { Enabled = demonstration })).Validate(null, options).Failures ?? []];
}
