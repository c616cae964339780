using System.Globalization;
using System.Runtime.CompilerServices;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk.View;

/// <content>One act after another: what is under way, what waits for it, and what is repeated under the same id.</content>
public sealed partial class DeskScreen
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private TaskCompletionSource _done = new();
    private int _choices;
    private bool _waiting;
    private (string Act, Guid CaseId, Guid RequestId)? _unanswered;
    private Action? _giveUp;

    /// <summary>Does one act and shows what came of it; a second one at the same time is not begun.</summary>
    /// <param name="act">Calls the use case.</param>
    /// <param name="moveFocus">Whether focus goes to where work goes on afterwards.</param>
    /// <param name="repeats">A name where the act, not answered by the database, keeps its id when it is asked for again.</param>
    /// <returns>Whether it went through.</returns>
    public async Task<bool> ActAsync(Func<DeskAct, Task<DeskResult>> act, bool moveFocus = true, string? repeats = null)
    {
        if (Busy) return false;
        (Busy, Fault, Detail, News) = (true, null, null, null);
        // of this act alone: drawing what came of it may begin the next one before this method has ended
        var done = _done = new TaskCompletionSource();
        changed();
        try
        {
            var request = RequestId(repeats);
            var result = await act(new DeskAct(request, Case?.Id ?? Guid.Empty, officer, leaving));
            _unanswered = repeats is not null && result.Fault is DeskFault.DatabaseUnavailable ? (repeats, Case?.Id ?? Guid.Empty, request) : null;
            Take(result);
            return result.Fault is null;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Busy = false;
            Step(moveFocus);
            done.SetResult();
        }
    }

    /// <summary>
    /// Does an act as soon as the one under way is done: a press that also left a field, or what a dialog was told, is not lost because the
    /// desk still saves something else. Issuing never waits: it is done on the decision that is seen.
    /// </summary>
    /// <param name="act">Calls the use case; not called where the case was left meanwhile.</param>
    /// <param name="name">Whose act it is: of one name a second one before the first is done is not begun, as after a double press.</param>
    /// <param name="moveFocus">As in <see cref="ActAsync"/>.</param>
    /// <returns>Whether it went through.</returns>
    public async Task<bool> ActNextAsync(Func<DeskAct, Task<DeskResult>> act, [CallerMemberName] string name = "", bool moveFocus = true)
    {
        if (!_asked.Add(name)) return false;
        var about = Case?.Id;
        try
        {
            await IdleAsync();
            return Case?.Id == about && await ActAsync(act, moveFocus);
        }
        finally
        {
            _asked.Remove(name);
        }
    }

    /// <summary>As <see cref="ActNextAsync"/> for what is chosen: each choice is done in its turn, so that the last one stands.</summary>
    public Task<bool> ChooseNextAsync(Func<DeskAct, Task<DeskResult>> act, bool moveFocus = true) =>
        ActNextAsync(act, string.Create(CultureInfo.InvariantCulture, $"choice {++_choices}"), moveFocus);

    /// <summary>Does an act that waits for the register; <see cref="GiveUp"/> ends its waiting.</summary>
    /// <param name="act">Calls the use case with what tells that it was given up.</param>
    /// <param name="repeats">As in <see cref="ActAsync"/>.</param>
    /// <remarks>Asked for by a press that also left a field, it waits until what stood in the field is saved.</remarks>
    public async Task AskAsync(Func<DeskAct, CancellationToken, Task<DeskResult>> act, string? repeats = null)
    {
        var about = Case?.Id;
        if (_waiting || _giveUp is not null) return;
        _waiting = true;
        await IdleAsync();
        _waiting = false;
        if (Case?.Id != about) return;
        using var question = new CancellationTokenSource();
        _giveUp = question.Cancel;
        await ActAsync(AndForget, repeats: repeats);

        async Task<DeskResult> AndForget(DeskAct asked)
        {
            try
            {
                return await act(asked, question.Token);
            }
            finally
            {
                _giveUp = null;
            }
        }
    }

    /// <summary>Does not wait for the register any longer; without a question it does nothing.</summary>
    public void GiveUp() => _giveUp?.Invoke();

    private async Task IdleAsync()
    {
        while (Busy) await _done.Task;
    }

    private Guid RequestId(string? repeats) =>
        _unanswered is { } last && last.Act == repeats && last.CaseId == (Case?.Id ?? Guid.Empty) ? last.RequestId : ids.Next();
}
