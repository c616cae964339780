using StaffPortal.Configuration;

namespace StaffPortal.Tests.Configuration;

/// <summary>Where a card reader may be: on the desk's own machine.</summary>
public sealed class ReaderOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ws://127.0.0.1:9010/")]
    [InlineData("ws://localhost:9010/card")]
    [InlineData("wss://[::1]:9010/")]
    public void Validate_Loopback_IsTaken(string address) => Assert.True(Validate(address).Succeeded);

    [Theory]
    [InlineData("ws://10.0.0.5:9010/")]
    [InlineData("ws://127.0.0.1.example:9010/")]
    [InlineData("http://127.0.0.1:9010/")]
    [InlineData("ws://user@127.0.0.1:9010/")]
    [InlineData("ws://127.0.0.1:9010/?card=1")]
    [InlineData("127.0.0.1:9010")]
    public void Validate_Elsewhere_IsRefusedByItsKey(string address) => Assert.Contains("Reader:Address", Assert.Single(Validate(address).Failures!), StringComparison.Ordinal);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string address) => new ReaderOptionsValidator().Validate(null, new ReaderOptions { Address = address });
}
