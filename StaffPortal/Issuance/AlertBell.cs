namespace StaffPortal.Issuance;

/// <summary>
/// Tells whoever waits at this node that alerts were written. Nobody who writes one waits for those who hear it, or could tell how many there are.
/// Other nodes find it in the books. Apart from <see cref="CaseNews"/>, since desks listen to that: a desk that woke at an alert would tell of it.
/// </summary>
public sealed class AlertBell(TimeProvider clock)
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>The next ring. Take it before reading the books: what is written meanwhile is then not missed.</summary>
    public Task Next => _next.Task;

    /// <summary>Rings.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits for a ring, but no longer than a time.</summary>
    public async Task WaitAsync(Task ring, TimeSpan atMost, CancellationToken cancellationToken) =>
        await await Task.WhenAny(ring, Task.Delay(atMost, clock, cancellationToken));

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
