using Microsoft.AspNetCore.Components;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What brings a draft into force: it is proposed for an instant, and a second supervisor approves it.</summary>
public sealed partial class DraftActs(ProposeDraft proposeDraft, TakeBackProposal takeBackProposal, ApproveDraft approveDraft)
{
    private bool _proposing;
    private bool _takingBack;
    private bool _approving;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required PolicyScreen Screen { get; set; }

    /// <summary>Which draft.</summary>
    [Parameter, EditorRequired]
    public required DraftView Draft { get; set; }

    private ProposeObstacle Obstacle => ProposeObstacles.Of(Draft, Screen.Typed, Screen.View!.Editions.Any(edition => edition.Standing is EditionStanding.ToCome));

    // who changed it last or proposed it is no second person; the use case judges the same again
    private bool IsOwn => Screen.Officer.OfficerNumber == Draft.ProposedBy || Screen.Officer.OfficerNumber == Draft.ChangedBy;

    private Task ProposeAsync(DateTimeOffset? from)
    {
        _proposing = false;
        var draft = Draft;
        return from is not { } instant ? Task.CompletedTask : DoAsync(
            (nameof(ProposeAsync), draft.Id, draft.Revision, instant), (id, cancelled) => proposeDraft.RunAsync(id, draft.Id, draft.Revision, instant, Screen.Officer, cancelled), "Proposed");
    }

    private Task TakeBackAsync(bool meant)
    {
        _takingBack = false;
        var draft = Draft;
        return !meant ? Task.CompletedTask : DoAsync(
            (nameof(TakeBackAsync), draft.Id, draft.Revision), (id, cancelled) => takeBackProposal.RunAsync(id, draft.Id, draft.Revision, Screen.Officer, cancelled), "TakenBack");
    }

    private Task ApproveAsync(bool meant)
    {
        _approving = false;
        var draft = Draft;
        return !meant ? Task.CompletedTask : DoAsync(
            (nameof(ApproveAsync), draft.Id, draft.Revision), (id, cancelled) => approveDraft.RunAsync(id, draft.Id, draft.Revision, Screen.Officer, cancelled), "Approved");
    }

    // the button that was pressed may be gone then: focus goes to what is told
    private async Task DoAsync<T>(object command, Func<Guid, CancellationToken, Task<PolicyResult<T>>> act, string news)
        where T : class
    {
        await Screen.DoAsync(command, act, news);
        Screen.SendFocus(PolicyFocus.Told);
    }
}
