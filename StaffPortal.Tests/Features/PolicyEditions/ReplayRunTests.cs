using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>A replay while it runs.</summary>
public sealed class ReplayRunTests : IDisposable
{
    private static readonly DateOnly s_day = new(2026, 11, 20);
    private readonly TaskCompletionSource<PolicyResult<ReplayView>> _answer = new();
    private readonly SteppedClock _clock = new();
    private readonly ReplayRun _run;
    private IProgress<ReplayProgress>? _progress;
    private TaskCompletionSource _drawn = new();

    public ReplayRunTests() => _run = new ReplayRun(ReplayAsync, _clock, () => _drawn.TrySetResult());

    [Fact]
    public async Task Start_HalfDone_TellsPercentAndTimeLeft()
    {
        var running = _run.StartAsync(s_day, s_day);
        Assert.Equal((0, null), (_run.Percent, _run.Remaining));
        _clock.Step(TimeSpan.FromSeconds(30));
        await TellAsync(new ReplayProgress(3_000, 12_000, 31));
        Assert.Equal((25, TimeSpan.FromSeconds(90)), (_run.Percent, _run.Remaining));
        _answer.SetResult(new PolicyResult<ReplayView>(PolicyBench.Replay));
        await running;
        Assert.Equal((true, null, null), (_run.Ended, _run.Progress, _run.Fault));
    }

    [Fact]
    public async Task Start_ToldOften_DrawsFourTimesASecond()
    {
        var running = _run.StartAsync(s_day, s_day);
        await TellAsync(new ReplayProgress(1, 100, 0));
        _clock.Step(TimeSpan.FromMilliseconds(249));
        _drawn = new TaskCompletionSource();
        _progress!.Report(new ReplayProgress(2, 100, 0));
        Assert.True(SpinWait.SpinUntil(() => _run.Progress?.Done == 2, TimeSpan.FromSeconds(10)));
        Assert.False(_drawn.Task.IsCompleted);
        _clock.Step(TimeSpan.FromMilliseconds(1));
        await TellAsync(new ReplayProgress(3, 100, 0));
        _answer.SetResult(new PolicyResult<ReplayView>(PolicyBench.Replay));
        await running;
    }

    [Fact]
    public async Task Stop_WhileItRuns_EndsItAsStopped()
    {
        var running = _run.StartAsync(s_day, s_day);
        _run.Stop();
        await running;
        Assert.Equal((PolicyFault.Stopped, false, null), (_run.Fault, _run.Ended, _run.Progress));
    }

    [Fact]
    public async Task Dispose_PageLeft_StopsIt()
    {
        var running = _run.StartAsync(s_day, s_day);
        _run.Dispose();
        await running;
        Assert.True(_run.Left);
        Assert.False(_run.Ended);
    }

    [Fact]
    public async Task Start_WithoutADay_IsNoPeriodAndAsksNothing()
    {
        await _run.StartAsync(s_day, null);
        Assert.Equal(PolicyFault.Period, _run.Fault);
        Assert.Null(_progress);
    }

    [Fact]
    public async Task Start_Refused_SaysWhy()
    {
        _answer.SetResult(new PolicyResult<ReplayView>(null, PolicyFault.ChangedMeanwhile));
        await _run.StartAsync(s_day, s_day);
        Assert.Equal((PolicyFault.ChangedMeanwhile, false), (_run.Fault, _run.Ended));
    }

    public void Dispose() => _run.Dispose();

    private async Task<PolicyResult<ReplayView>> ReplayAsync(DateOnly from, DateOnly to, IProgress<ReplayProgress> progress, CancellationToken stop)
    {
        _progress = progress;
        return await _answer.Task.WaitAsync(stop);
    }

    private async Task TellAsync(ReplayProgress progress)
    {
        _drawn = new TaskCompletionSource();
        _progress!.Report(progress);
        await _drawn.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Volatile.Read(ref _ticks);

        public void Step(TimeSpan length) => Interlocked.Add(ref _ticks, length.Ticks);
    }
}
