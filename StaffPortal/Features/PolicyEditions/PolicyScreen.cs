using StaffPortal.Components;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>
/// What the page of the rules shows, what was typed over it, and what came of the last act; one act at a time. A command that was not answered
/// keeps its id when the same is asked for again, so that a lost answer never does it twice.
/// </summary>
/// <param name="read">Reads the rules, at first and after every act.</param>
/// <param name="officer">Who looks.</param>
/// <param name="ids">Gives each command its id.</param>
/// <param name="changed">Called after every change, to draw again.</param>
public sealed class PolicyScreen(Func<CancellationToken, Task<PolicyResult<PolicyView>>> read, OfficerSession officer, INewIds ids, Action changed) : IDisposable
{
    private readonly Leaving _leaving = new();
    private (object Command, Guid Id)? _unanswered;
    private Guid? _typedOf;
    private bool _toldElsewhere;
    private string? _focus;

    /// <summary>Who looks.</summary>
    public OfficerSession Officer => officer;

    /// <summary>An act is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>The rules; null before they were read.</summary>
    public PolicyView? View { get; private set; }

    /// <summary>The edition or draft that the address names; null for the one in force.</summary>
    public string? Name { get; private set; }

    /// <summary>What was wrong with the last act, or with reading.</summary>
    public PolicyFault? Fault { get; private set; }

    /// <summary>What is told of the last act where it went through: a key of the resources.</summary>
    public string? News { get; private set; }

    /// <summary>What was typed over the draft.</summary>
    public TypedFigures Typed { get; } = new();

    /// <summary>The draft that is shown; null where it is an edition.</summary>
    public DraftView? Draft => View?.Drafts.FirstOrDefault(draft => draft.Edition.Name == Name);

    /// <summary>The edition that is shown; null where it is a draft, or nothing of that name.</summary>
    public EditionView? Approved => View?.Editions.FirstOrDefault(edition => Name is null ? edition.Standing is EditionStanding.InForce : edition.Edition.Name == Name);

    /// <summary>The address names nothing that is there.</summary>
    public bool IsLost => View is not null && Name is not null && Draft is null && Approved is null;

    /// <summary>The figures of the draft can be changed.</summary>
    public bool CanEdit => Draft is { ProposedBy: null };

    /// <summary>Something typed is not saved yet.</summary>
    public bool HasUnsaved => CanEdit && Typed.Any;

    /// <summary>The figures as they stand on the screen, typed ones taken in.</summary>
    public PolicyEdition Shown => Draft is { } draft ? CanEdit ? Typed.Over(draft.Edition) : draft.Edition : Approved?.Edition ?? View!.InForce;

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<EditionProblem> Problems => Draft is { } draft && CanEdit ? Typed.Problems(draft.Edition) : [];

    /// <summary>What they change beside the edition in force.</summary>
    public IReadOnlyList<PolicyFigure> Differences => PolicyEditionCheck.Differences(View!.InForce, Shown);

    /// <summary>Reads the rules and shows an edition or draft of them.</summary>
    public async Task ShowAsync(string? name)
    {
        if (name != Name && !_toldElsewhere) (Fault, News) = (null, null);
        (Name, _toldElsewhere) = (name, false);
        var result = await read(_leaving.Token);
        Fault = result.Fault ?? Fault;
        if (result.Stands is not null || result.Fault is PolicyFault.NotAllowed) View = result.Stands;
        if (View is not null && Draft?.Id != _typedOf) Forget();
        if (Draft is { } draft) Typed.Settle(draft.Edition);
        changed();
    }

    /// <summary>Does it, then reads how all stands now. Whether it went through: not where another act is under way or the page was left.</summary>
    /// <param name="command">All that is asked for: the same again is the same command.</param>
    /// <param name="act">Calls the use case.</param>
    /// <param name="news">What is told where it goes through.</param>
    /// <param name="moves">Something else is shown after it, and the news there.</param>
    public async Task<bool> DoAsync<T>(object command, Func<Guid, CancellationToken, Task<PolicyResult<T>>> act, string news, bool moves = false)
        where T : class
    {
        if (Busy) return false;
        (Busy, Fault, News) = (true, null, null);
        changed();
        try
        {
            if (_unanswered is not { } last || !last.Command.Equals(command)) _unanswered = (command, ids.Next());
            var result = await act(_unanswered.Value.Id, _leaving.Token);
            if (result.Fault is not PolicyFault.DatabaseUnavailable)
            {
                _unanswered = null;
                await ShowAsync(Name);
            }
            // done, but how all stands now could not be read: what is on the screen is older than the act
            var unread = result.Fault is null && Fault is not null;
            (Fault, News, _toldElsewhere) = (unread ? PolicyFault.NotReadAgain : result.Fault, result.Fault is null && !unread ? news : null, moves && result.Fault is null);
            return result.Fault is null;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Busy = false;
            changed();
        }
    }

    /// <summary>Takes what was typed into a figure of the draft.</summary>
    public void Type(PolicyFigure figure, string text)
    {
        if (Draft is not { } draft || !CanEdit) return;
        Typed.Type(figure, draft.Edition, text);
        (Fault, News) = (null, null);
        changed();
    }

    /// <summary>Forgets what was typed.</summary>
    public void Forget()
    {
        Typed.Clear();
        _typedOf = Draft?.Id;
        changed();
    }

    /// <summary>Something else goes on: what was told of the last act is over.</summary>
    public void EndNews()
    {
        (Fault, News) = (null, null);
        changed();
    }

    /// <summary>Sends focus to where work goes on: one of <see cref="PolicyFocus"/>, or the name of a figure.</summary>
    public void SendFocus(string target)
    {
        _focus = target;
        changed();
    }

    /// <summary>Whether focus was sent here; told once.</summary>
    public bool TakesFocus(string target)
    {
        if (_focus != target) return false;
        _focus = null;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}

/// <summary>Where focus can be sent beside the figures.</summary>
public static class PolicyFocus
{
    /// <summary>The head of the rules.</summary>
    public const string Title = nameof(Title);

    /// <summary>The button that starts a replay.</summary>
    public const string Replay = nameof(Replay);

    /// <summary>What came of the last act.</summary>
    public const string Told = nameof(Told);
}
