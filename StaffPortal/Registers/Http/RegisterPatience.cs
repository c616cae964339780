using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace StaffPortal.Registers.Http;

/// <summary>How the register is waited for: a time for each try, one more try, and a register that fails again and again left alone.</summary>
internal static class RegisterPatience
{
    private const int FailedTries = 4;
    private static readonly TimeSpan s_counted = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_breath = TimeSpan.FromMilliseconds(200);

    /// <summary>From the outside in: retry, breaker, time-out; so every try counts for the breaker, and none is made while it is open.</summary>
    public static ResiliencePipeline<RegisterReading> Of(RegisterOptions options, TimeProvider time)
    {
        var passing = new PredicateBuilder<RegisterReading>().Handle<TimeoutRejectedException>().HandleResult(reading => reading.IsPassing);
        return new ResiliencePipelineBuilder<RegisterReading> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<RegisterReading> { ShouldHandle = passing, MaxRetryAttempts = 1, Delay = s_breath, UseJitter = true })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<RegisterReading>
            {
                ShouldHandle = passing, FailureRatio = 0.5, MinimumThroughput = FailedTries, SamplingDuration = s_counted, BreakDuration = options.BreakDuration,
            })
            .AddTimeout(options.TryTimeout)
            .Build();
    }
}
