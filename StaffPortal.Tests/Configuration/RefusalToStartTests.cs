using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using StaffPortal.Configuration;

namespace StaffPortal.Tests.Configuration;

/// <summary>A demonstration is for this machine alone: its sign-in asks for no password.</summary>
public sealed class RefusalToStartTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://LOCALHOST:5080/")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.8.8.8:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080;http://127.0.0.1:5080")]
    [InlineData(" http://localhost:5080 ; https://[::1]:5443 ;")]
    public void RefusalToStart_DemonstrationOnLoopback_IsNone(string addresses) =>
        Assert.Null(DemoOptions.RefusalToStart(true, DemoOptions.Environment, addresses));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://127.0.0.1.example:5080")]
    [InlineData("http://localhost:5080;http://0.0.0.0:5080")]
    [InlineData("5080")]
    public void RefusalToStart_DemonstrationReachableFromElsewhere_NamesTheSetting(string? addresses) =>
        Assert.Contains("ASPNETCORE_URLS", DemoOptions.RefusalToStart(true, DemoOptions.Environment, addresses), StringComparison.Ordinal);

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("demonstration ")]
    public void RefusalToStart_DemonstrationInAnotherEnvironment_NamesBoth(string environment)
    {
        var refusal = DemoOptions.RefusalToStart(true, environment, "http://localhost:5080");
        Assert.Contains("Demo:Enabled", refusal, StringComparison.Ordinal);
        Assert.Contains(environment, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Demonstration")]
    [InlineData("Production")]
    public void RefusalToStart_NoDemonstration_SaysThatNobodyCouldSignIn(string environment) =>
        Assert.Contains("Demo:Enabled=true", DemoOptions.RefusalToStart(false, environment, "http://localhost:5080"), StringComparison.Ordinal);

    [Fact]
    public void RefusalToStart_EndpointOfTheServerItselfElsewhere_IsSeenThroughTheLoopbackAddress()
    {
        // the server listens where Kestrel:Endpoints says, whatever the addresses are
        Assert.NotNull(Builder(("Urls", "http://localhost:5080"), ("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:5080")).RefusalToStart());
        Assert.NotNull(Builder(("Urls", "http://localhost:5080"), ("Kestrel:Endpoints:A:Url", "http://localhost:1"), ("Kestrel:Endpoints:B:Url", "http://*:80")).RefusalToStart());
        Assert.Null(Builder(("Urls", "http://localhost:5080"), ("Kestrel:Endpoints:Http:Url", "http://[::1]:5080")).RefusalToStart());
        Assert.Null(Builder(("Urls", "http://localhost:5080")).RefusalToStart());
    }

    private static WebApplicationBuilder Builder(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = DemoOptions.Environment });
        builder.Configuration.AddInMemoryCollection(settings.Append(("Demo:Enabled", "true")).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)));
        return builder;
    }
}
