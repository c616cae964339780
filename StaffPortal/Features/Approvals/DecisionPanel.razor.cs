using Microsoft.AspNetCore.Components;
using StaffPortal.Components;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Approvals;

/// <summary>Why the case waits, and the supervisor's decision about it.</summary>
public sealed partial class DecisionPanel(ApproveCase approveCase, ReturnCase returnCase, INewIds ids) : IDisposable
{
    private readonly Leaving _leaving = new();
    private Guid _requestId;
    private ApprovalReason _reason;
    private ApprovalFault? _fault;
    private string? _detail;
    private string? _words;
    private bool _returning;
    private bool _busy;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required ApprovalView View { get; set; }

    /// <summary>Who decides.</summary>
    [Parameter, EditorRequired]
    public required OfficerSession Officer { get; set; }

    /// <summary>Called with what is told once it is decided, by this supervisor or by another.</summary>
    [Parameter]
    public EventCallback<string> OnSettled { get; set; }

    private IReadOnlyList<ApprovalReason> Reasons => ApprovalReasons.ForApproval(View.Codes);

    private string? WhyNot => ApprovalReasons.Tell(_reason, _words) ? null : Words["Words.Needed"].Value;

    /// <inheritdoc/>
    protected override void OnInitialized() => (_requestId, _reason) = (ids.Next(), Reasons[0]);

    private Task ApproveAsync() => DecideAsync("Told.Approved", token => approveCase.RunAsync(_requestId, View.Id, _reason, _words, Officer, token));

    private Task ReturnAsync((ApprovalReason Reason, string? Words) why) =>
        DecideAsync("Told.Returned", token => returnCase.RunAsync(_requestId, View.Id, why.Reason, why.Words, Officer, token));

    // one id for the panel: a press that was not answered, or pressed twice, decides once
    private async Task DecideAsync(string told, Func<CancellationToken, Task<ApprovalResult>> decide)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var result = await decide(_leaving.Token);
            (_fault, _detail) = (result.Fault, result.Detail);
            if (result.Fault is null) await OnSettled.InvokeAsync(Words[told, View.Name is { } name ? Domain.Identity.PersonName.Stored(name).Masked : ""]);
            else if (result.Fault is ApprovalFault.AlreadyDecided or ApprovalFault.TakenBack or ApprovalFault.NoSuchCase)
                await OnSettled.InvokeAsync($"{Words[$"Fault.{result.Fault}", result.Detail ?? ""]}{Words[$"Fault.{result.Fault}.Next"]}");
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // the page is gone
        }
        finally
        {
            _busy = false;
        }
    }

    private static (string State, string Icon) Look(Effect effect) => effect switch
    {
        Effect.Note => ("note", "info"),
        Effect.Review => ("review", "shield"),
        Effect.Ask => ("ask", "plus"),
        Effect.Refuse => ("refuse", "no"),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect without a look."),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
