using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StaffPortal.Features.Operation;

/// <summary>A check as it stands at this node.</summary>
/// <param name="Name">As it was registered, such as <c>books</c>.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Since">Since when; no earlier than the start of this node.</param>
/// <param name="At">When it was looked at last.</param>
/// <param name="Took">How long the look took.</param>
public sealed record CheckState(string Name, HealthStatus Status, DateTimeOffset Since, DateTimeOffset At, TimeSpan Took);

/// <summary>Hears every look at the checks, whichever are registered, and remembers since when each stands as it does. Words of a check stay here: they could name anything.</summary>
public sealed class HealthHistory(TimeProvider clock) : IHealthCheckPublisher
{
    private readonly ConcurrentDictionary<string, CheckState> _states = new(StringComparer.Ordinal);

    /// <summary>The checks, what is worst first; empty before the first look.</summary>
    public IReadOnlyList<CheckState> Checks => [.. _states.Values.OrderBy(check => check.Status).ThenBy(check => check.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        foreach (var (name, entry) in report.Entries)
        {
            var since = _states.TryGetValue(name, out var before) && before.Status == entry.Status ? before.Since : at;
            _states[name] = new CheckState(name, entry.Status, since, at, entry.Duration);
        }
        return Task.CompletedTask;
    }
}
