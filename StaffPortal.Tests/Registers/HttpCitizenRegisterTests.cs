using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StaffPortal.Domain.Register;
using StaffPortal.Registers;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Registers.Http;

namespace StaffPortal.Tests.Registers;

/// <summary>The HTTP adapter at a real server that fails in every way a register fails in.</summary>
public sealed class HttpCitizenRegisterTests
{
    private static readonly string s_number = DemonstrationPeople.All[0].Number;

    private static (string Key, string Value) Hurry => ("Register:TryTimeout", "00:00:00.4");

    [Theory]
    [InlineData(RegisterBehaviour.ServerError, "Overloaded", 2)]
    [InlineData(RegisterBehaviour.Silent, "Slow", 2)]
    [InlineData(RegisterBehaviour.Slowly, "Slow", 2)]
    [InlineData(RegisterBehaviour.HalfAnAnswer, "BrokenOff", 2)]
    [InlineData(RegisterBehaviour.Garbage, "NotItsForm", 1)]
    [InlineData(RegisterBehaviour.WebPage, "NotItsForm", 1)]
    [InlineData(RegisterBehaviour.SomeoneElse, "SomeoneElse", 1)]
    [InlineData(RegisterBehaviour.Redirect, "Refused", 1)]
    [InlineData(RegisterBehaviour.Unauthorised, "Refused", 1)]
    [InlineData(RegisterBehaviour.Endless, "TooLarge", 1)]
    public async Task LookUp_RegisterFails_IsUnavailableAndOnlyWhatMayPassIsTriedAgain(RegisterBehaviour behaviour, string fault, int tries)
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server, Hurry);
        server.Behaviour = behaviour;

        Assert.IsType<RegisterAnswer.Unavailable>(await asked.LookUpAsync(s_number));

        Assert.Equal([fault], asked.Faults);
        Assert.Equal(tries, server.Questions.Count);
    }

    [Fact]
    public async Task LookUp_NobodyListens_IsUnavailableAndFoundAgainWhenTheRegisterIsBack()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        await server.StopAsync();

        Assert.IsType<RegisterAnswer.Unavailable>(await asked.LookUpAsync(s_number));
        Assert.Equal(["Unreachable"], asked.Faults);
        await server.StartAsync();

        Assert.IsType<RegisterAnswer.Found>(await asked.LookUpAsync(s_number));
    }

    [Fact]
    public async Task LookUp_SecondTryAnswered_IsFound()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        server.Behaviour = RegisterBehaviour.ServerError;
        var answer = asked.LookUpAsync(s_number);
        for (var waited = Stopwatch.StartNew(); server.Questions.Count == 0 && waited.Elapsed.TotalSeconds < 5; await Task.Yield())
        {
            // until the first try was made
        }
        server.Behaviour = RegisterBehaviour.Well;

        Assert.IsType<RegisterAnswer.Found>(await answer);
        Assert.Equal(2, server.Questions.Count);
        Assert.Empty(asked.Faults);
    }

    [Fact]
    public async Task LookUp_SilentRegister_TakesTwoTriesAndNoLonger()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        server.Behaviour = RegisterBehaviour.Silent;
        var waited = Stopwatch.StartNew();

        await asked.LookUpAsync(s_number);

        Assert.InRange(waited.Elapsed.TotalSeconds, 4, 6);
    }

    [Fact]
    public async Task LookUp_FourFailedTries_LeavesTheRegisterAloneThenTriesItOnce()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        server.Behaviour = RegisterBehaviour.ServerError;
        await asked.LookUpAsync(s_number);
        await asked.LookUpAsync(s_number);
        Assert.Equal(4, server.Questions.Count);

        await asked.LookUpAsync(s_number);
        Assert.Equal(4, server.Questions.Count);
        asked.Clock.Advance(TimeSpan.FromSeconds(9));
        await asked.LookUpAsync(s_number);
        Assert.Equal(4, server.Questions.Count);
        Assert.Equal(["Overloaded", "Overloaded", "LeftAlone", "LeftAlone"], asked.Faults);

        asked.Clock.Advance(TimeSpan.FromSeconds(2));
        await asked.LookUpAsync(s_number);
        Assert.Equal(5, server.Questions.Count);

        asked.Clock.Advance(TimeSpan.FromSeconds(11));
        server.Behaviour = RegisterBehaviour.Well;
        Assert.IsType<RegisterAnswer.Found>(await asked.LookUpAsync(s_number));
        Assert.IsType<RegisterAnswer.Found>(await asked.LookUpAsync(s_number));
    }

    [Fact]
    public async Task LookUp_RepliesThatAreWrong_NeverOpenTheBreakerForEverybody()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        server.Behaviour = RegisterBehaviour.SomeoneElse;
        for (var i = 0; i < 6; i++) await asked.LookUpAsync(s_number);
        server.Behaviour = RegisterBehaviour.Well;

        Assert.IsType<RegisterAnswer.Found>(await asked.LookUpAsync(s_number));
        Assert.Equal(7, server.Questions.Count);
    }

    [Fact]
    public async Task LookUp_AnyEnding_LeavesNobodyInLogsAndTraces()
    {
        List<string> traced = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced) traced.Add($"{activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', activity.Events.SelectMany(e => e.Tags).Select(tag => tag.Value))}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server, Hurry, ("Register:ApiKey", "key-of-the-portal"));
        foreach (var behaviour in Enum.GetValues<RegisterBehaviour>())
        {
            server.Behaviour = behaviour;
            await asked.LookUpAsync(s_number);
            asked.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await server.StopAsync();
        await asked.LookUpAsync(s_number);

        string[] lines;
        lock (traced) lines = [.. traced];
        Assert.Contains(lines, line => line.StartsWith("System.Net.Http", StringComparison.Ordinal) && line.Contains("/api/residents/look-up", StringComparison.Ordinal));
        Assert.NotEmpty(asked.Faults);
        PersonalData.AssertNoneIn(asked.Log, "The log");
        PersonalData.AssertNoneIn(lines, "A trace");
        Assert.DoesNotContain(asked.Log.Concat(lines), line => line.Contains("key-of-the-portal", StringComparison.Ordinal));
        Assert.All(server.Questions, question => Assert.Equal("/api/residents/look-up", question.Path));
    }

    [Fact]
    public async Task LookUp_WithAKey_SendsItAsBearer()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server, ("Register:ApiKey", "k3y"));
        await asked.LookUpAsync(s_number);
        var question = Assert.Single(server.Questions);
        Assert.Equal(("Bearer k3y", $$"""{"number":"{{s_number}}"}"""), (question.Authorization, question.Body));
    }

    [Theory]
    [InlineData("client.pem", "client.key")]
    [InlineData("client-with-key.pem", "")]
    [InlineData("client.pfx", "")]
    public async Task LookUp_OverTls_ShowsTheClientCertificate(string file, string key)
    {
        using var papers = new RegisterPapers();
        await using var server = await RegisterServer.StartNewAsync(papers.Server, papers.Client);
        await using var asked = AskedRegister.At(
            server, ("Register:Authority", papers.At("authority.pem")), ("Register:ClientCertificate", papers.At(file)), ("Register:ClientCertificateKey", key is "" ? "" : papers.At(key)));

        Assert.IsType<RegisterAnswer.Found>(await asked.LookUpAsync(s_number));
        Assert.Equal(papers.Client.Thumbprint, Assert.Single(server.Questions).Certificate);
    }

    [Fact]
    public async Task LookUp_RegisterOfAnotherAuthority_IsUnavailableAndNeverAsked()
    {
        using var papers = new RegisterPapers();
        using var others = new RegisterPapers();
        await using var server = await RegisterServer.StartNewAsync(papers.Server);
        await using var asked = AskedRegister.At(server, ("Register:Authority", others.At("authority.pem")));

        Assert.IsType<RegisterAnswer.Unavailable>(await asked.LookUpAsync(s_number));
        Assert.Equal(["Unreachable"], asked.Faults);
        Assert.Empty(server.Questions);
    }

    [Fact]
    public async Task LookUp_CallerGivesUp_EndsTheQuestionToo()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        server.Behaviour = RegisterBehaviour.Silent;
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.LookUpAsync(s_number, patience.Token));

        Assert.Empty(asked.Faults);
        Assert.Null(asked.Get<RegisterWatch>().SilentSince);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task Health_RegisterSilent_IsDegradedAndNeverUnhealthy()
    {
        await using var server = await RegisterServer.StartNewAsync();
        await using var asked = AskedRegister.At(server);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(asked));
        server.Behaviour = RegisterBehaviour.ServerError;
        var first = asked.Clock.GetUtcNow();
        await asked.LookUpAsync(s_number);
        asked.Clock.Advance(TimeSpan.FromMinutes(3));
        await asked.LookUpAsync(s_number);

        Assert.Equal(HealthStatus.Degraded, await HealthAsync(asked));
        Assert.Equal(first, asked.Get<RegisterWatch>().SilentSince);

        asked.Clock.Advance(TimeSpan.FromMinutes(1));
        server.Behaviour = RegisterBehaviour.Well;
        await asked.LookUpAsync("110000198501010138");
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(asked));
    }

    [Fact]
    public async Task LookUp_WithoutSettings_AsksTheDemonstrationWhichIsWatchedToo()
    {
        await using var asked = new AskedRegister();
        Assert.IsType<RegisterAnswer.Unavailable>(await asked.LookUpAsync("110000198008080159"));
        Assert.NotNull(asked.Get<RegisterWatch>().SilentSince);
        Assert.IsType<RegisterAnswer.Found>(await asked.LookUpAsync(s_number));
        Assert.Null(asked.Get<RegisterWatch>().SilentSince);
    }

    private static async Task<HealthStatus> HealthAsync(AskedRegister asked) =>
        (await asked.Get<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("register"), TestContext.Current.CancellationToken)).Status;
}
