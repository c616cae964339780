using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Registers.Http;

namespace StaffPortal.Tests.Registers;

/// <summary>What every register owes the portal, whichever it is.</summary>
public abstract class RegisterContractTests
{
    private static CancellationToken UntilTestEnds => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookUp_EveryPersonWithARecord_FindsRecordAndPhoto()
    {
        await using var asked = await StartAsync();
        foreach (var person in DemonstrationPeople.All.Where(person => person is { Record: not null, Delay.Ticks: 0 }))
        {
            var found = Assert.IsType<RegisterAnswer.Found>(await asked.Register.LookUpAsync(CitizenIdNumber.Stored(person.Number), UntilTestEnds));
            Assert.Equal(person.Record, found.Record);
            Assert.Equal(person.PortraitName is null, found.PhotoJpeg is null);
            Assert.Equal(found.Record.PhotoTakenOn is null, found.PhotoJpeg is null);
        }
    }

    [Fact]
    public async Task LookUp_NobodysNumber_IsNotFound()
    {
        await using var asked = await StartAsync();
        foreach (var number in (string[])["110000198501010138", "810000189007010037", "11010519491231002X"])
        {
            Assert.IsType<RegisterAnswer.NotFound>(await asked.Register.LookUpAsync(CitizenIdNumber.Stored(number), UntilTestEnds));
        }
    }

    [Fact]
    public async Task LookUp_RegisterSilent_IsAnAnswerAndNoException()
    {
        await using var asked = await StartAsync();
        await asked.FallSilent();
        Assert.IsType<RegisterAnswer.Unavailable>(await asked.Register.LookUpAsync(CitizenIdNumber.Stored("110000198008080159"), UntilTestEnds));
    }

    [Fact]
    public async Task LookUp_CallerGivesUp_IsCancelled()
    {
        await using var asked = await StartAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(UntilTestEnds);
        await asked.TakeLong();
        var answer = asked.Register.LookUpAsync(CitizenIdNumber.Stored("110000199409090176"), patience.Token);
        Assert.False(answer.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task LookUp_GivenUpBeforehand_IsCancelled()
    {
        await using var asked = await StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => asked.Register.LookUpAsync(CitizenIdNumber.Stored(DemonstrationPeople.All[0].Number), new CancellationToken(canceled: true)));
    }

    private protected abstract Task<Asked> StartAsync();

    /// <summary>A register, and how it is made to be silent and slow.</summary>
    private protected sealed record Asked(ICitizenRegister Register, Func<Task> FallSilent, Func<Task> TakeLong, Func<ValueTask> End) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => End();
    }
}

/// <summary>The demonstration register.</summary>
public sealed class DemonstrationRegisterContractTests : RegisterContractTests
{
    // its own people are silent and slow by themselves
    private protected override Task<Asked> StartAsync() => Task.FromResult(
        new Asked(new DemonstrationRegister(TimeProvider.System), () => Task.CompletedTask, () => Task.CompletedTask, () => ValueTask.CompletedTask));
}

/// <summary>The HTTP adapter, at a server of the demonstration people.</summary>
public sealed class HttpRegisterContractTests : RegisterContractTests
{
    private protected override async Task<Asked> StartAsync()
    {
        var server = await RegisterServer.StartNewAsync();
        var asked = AskedRegister.At(server, ("Register:TryTimeout", "00:00:05"));
        return new Asked(asked.Get<ICitizenRegister>(), server.StopAsync, BeSilent, EndAsync);

        Task BeSilent()
        {
            server.Behaviour = RegisterBehaviour.Silent;
            return Task.CompletedTask;
        }

        async ValueTask EndAsync()
        {
            await asked.DisposeAsync();
            await server.DisposeAsync();
        }
    }
}
