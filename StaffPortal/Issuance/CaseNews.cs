using System.Collections.Concurrent;

namespace StaffPortal.Issuance;

/// <summary>
/// Tells the pages of an office that one of its cases or certificates came to stand otherwise, told once it is committed. It reaches the pages of this process alone;
/// they look into the books every few seconds besides, for what was done at another node.
/// </summary>
public sealed class CaseNews(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _next = new(StringComparer.Ordinal);

    /// <summary>How long a page waits at most until it looks again.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Ends at the next news of an office. Take it before the books are read, so that nothing is missed in between.</summary>
    public Task Next(string officeCode) =>
        _next.GetOrAdd(officeCode, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Waits for that news, at most for <see cref="Patience"/>.</summary>
    public async Task WaitAsync(Task next, CancellationToken cancellationToken)
    {
        // neither the time that ran out nor a page that was left is a failure here; the latter is told below
        await next.WaitAsync(Patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A case or a certificate of this office came to stand otherwise.</summary>
    public void Tell(string officeCode)
    {
        if (_next.TryRemove(officeCode, out var told)) told.SetResult();
    }
}
