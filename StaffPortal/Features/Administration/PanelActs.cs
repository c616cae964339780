using StaffPortal.Components;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Administration;

/// <summary>
/// What one panel of administration does, one act at a time, and what came of the last one. A command that was not answered keeps its id
/// when the same is asked for again, so that a lost answer never does it twice.
/// </summary>
/// <param name="ids">Gives each command its id.</param>
/// <param name="changed">Called after every change, to draw again.</param>
public sealed class PanelActs(INewIds ids, Action changed) : IDisposable
{
    private readonly Leaving _leaving = new();
    private (object Command, Guid Id)? _unanswered;

    /// <summary>An act is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>What was wrong with the last one.</summary>
    public IReadOnlyList<AdministrationProblem> Problems { get; private set; } = [];

    /// <summary>What is told of the last one where it went through: a key of the resources.</summary>
    public string? News { get; private set; }

    /// <summary>What is wrong with a field, or with the act as a whole.</summary>
    public AdministrationFault? FaultOf(AdministrationField field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Fault;

    /// <summary>Does it; null where another act is under way or the page was left.</summary>
    /// <param name="command">All that is asked for: the same again is the same command.</param>
    /// <param name="act">Calls the use case.</param>
    /// <param name="news">What is told where it goes through.</param>
    public async Task<AdministrationResult<T>?> DoAsync<T>(object command, Func<Guid, CancellationToken, Task<AdministrationResult<T>>> act, string? news)
        where T : class
    {
        if (Busy) return null;
        (Busy, Problems, News) = (true, [], null);
        changed();
        try
        {
            if (_unanswered is not { } last || !last.Command.Equals(command)) _unanswered = (command, ids.Next());
            var result = await act(_unanswered.Value.Id, _leaving.Token);
            if (!result.Has(AdministrationFault.DatabaseUnavailable)) _unanswered = null;
            (Problems, News) = (result.Problems, result.WentThrough ? news : null);
            return result;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Busy = false;
            changed();
        }
    }

    /// <summary>Reads; null where another act is under way or the page was left.</summary>
    public Task<AdministrationResult<T>?> ReadAsync<T>(Func<CancellationToken, Task<AdministrationResult<T>>> read)
        where T : class =>
        DoAsync(read, (_, cancelled) => read(cancelled), news: null);

    /// <summary>Something is being typed: what was told of the last act is over.</summary>
    public void Forget() => (Problems, News) = ([], null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
