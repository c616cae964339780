using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Register;
using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Registers;

public sealed class DemonstrationRegisterTests
{
    private static CancellationToken UntilTestEnds => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookUp_EveryPersonWithARecord_FindsThatRecord()
    {
        var register = new DemonstrationRegister(TimeProvider.System);
        foreach (var person in DemonstrationPeople.All.Where(person => person is { Record: not null, Delay.Ticks: 0 }))
        {
            Assert.Equal(person.Record, Assert.IsType<RegisterAnswer.Found>(await register.LookUpAsync(NumberOf(person), UntilTestEnds)).Record);
        }
    }

    [Theory]
    [InlineData(DemonstrationRow.NotInRegister)]
    [InlineData(DemonstrationRow.HkMacaoTaiwan)]
    [InlineData(DemonstrationRow.ForeignPermanentResidence)]
    public async Task LookUp_Stranger_NotFound(DemonstrationRow row) =>
        Assert.IsType<RegisterAnswer.NotFound>(await new DemonstrationRegister(TimeProvider.System).LookUpAsync(NumberOf(Person(row)), UntilTestEnds));

    [Fact]
    public async Task LookUp_NumberOfNoTable_NotFound() =>
        Assert.IsType<RegisterAnswer.NotFound>(await new DemonstrationRegister(TimeProvider.System).LookUpAsync(CitizenIdNumber.Stored("11010519491231002X"), UntilTestEnds));

    [Fact]
    public async Task LookUp_SilentRegister_Unavailable() =>
        Assert.IsType<RegisterAnswer.Unavailable>(
            await new DemonstrationRegister(TimeProvider.System).LookUpAsync(NumberOf(Person(DemonstrationRow.RegisterUnavailable)), UntilTestEnds));

    [Fact]
    public async Task LookUp_SlowAnswer_ComesWhenTheTimeIsOver()
    {
        var time = new HandTurnedTime();
        var slow = Person(DemonstrationRow.SlowAnswer);
        Assert.Equal(TimeSpan.FromSeconds(3), slow.Delay);
        var answer = new DemonstrationRegister(time).LookUpAsync(NumberOf(slow), UntilTestEnds);
        Assert.False(answer.IsCompleted);
        Assert.Equal(slow.Delay, time.Asked);
        time.Elapse();
        Assert.IsType<RegisterAnswer.Found>(await answer);
    }

    [Fact]
    public async Task LookUp_SlowAnswerGivenUp_IsCancelledAtOnce()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(UntilTestEnds);
        var answer = new DemonstrationRegister(new HandTurnedTime()).LookUpAsync(NumberOf(Person(DemonstrationRow.SlowAnswer)), patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task LookUp_GivenUpBeforehand_IsCancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new DemonstrationRegister(TimeProvider.System).LookUpAsync(NumberOf(DemonstrationPeople.All[0]), new CancellationToken(canceled: true)));

    private static DemonstrationPerson Person(DemonstrationRow row) => DemonstrationPeople.All.First(person => person.Row == row);

    private static CitizenIdNumber NumberOf(DemonstrationPerson person) => CitizenIdNumber.Stored(person.Number);

    /// <summary>A time in which one timer runs off when it is told to.</summary>
    private sealed class HandTurnedTime : TimeProvider
    {
        private Action? _run;

        public TimeSpan? Asked { get; private set; }

        public void Elapse() => _run?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Asked, _run) = (dueTime, () => callback(state));
            return System.CreateTimer(_ => { }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
