using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StaffPortal.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>Who came with the child: looked up, pictured and compared, in the desk's own order and with its keys.</summary>
public sealed partial class GuardianDialog(
    LookUpGuardian lookUpGuardian, CompareGuardian compareGuardian, DescribeGuardian describeGuardian, TimeProvider time)
{
    private static readonly (PhotoComparison Comparison, string Key)[] s_judgements =
        [(PhotoComparison.Match, "F4"), (PhotoComparison.Doubtful, "F8"), (PhotoComparison.Mismatch, "F9")];

    private PortalDialog? _dialog;
    private string _begun = "";
    private string _typed = "";
    private string? _wrong;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private GuardianView? Guardian => Screen.Case?.Guardian;

    private string Tone => _wrong is not null || Guardian is { Fault: not (GuardianFault.None or GuardianFault.NotCompared) } ? "wrong" : Guardian is { Fault: GuardianFault.None } ? "good" : "";

    private string Message => _wrong ?? (Guardian is { } guardian ? GuardianTold.Standing(Traveller, guardian) : Traveller["GuardianFault.NumberMissing"]);

    /// <inheritdoc/>
    protected override void OnInitialized() => _typed = _begun = Guardian is { } guardian ? Told.Grouped(guardian.Number) : "";

    private async Task TypedAsync(ChangeEventArgs change)
    {
        (_typed, _wrong) = (change.Value as string ?? "", null);
        // what any edition can believe in: the look-up decides
        var draft = CitizenIdDraft.Read(_typed, BirthDates.On(ShanghaiTime.Day(time.GetUtcNow()), Screen.OldestYears ?? PolicyEdition.Shipped.OldestYears));
        if (draft.IsComplete) await LookUpAsync();
    }

    private Task EnteredAsync(KeyboardEventArgs key) => key.Key is "Enter" ? LookUpAsync() : Task.CompletedTask;

    private async Task LookUpAsync()
    {
        if (Screen.Busy || _typed is "" || _typed.Replace(" ", "", StringComparison.Ordinal) == Guardian?.Number) return;
        var number = _typed;
        await Screen.AskAsync((act, givenUp) => lookUpGuardian.RunAsync(act.RequestId, act.CaseId, number, act.Officer, act.Cancelled, givenUp), repeats: "guardian");
        _wrong = Screen.Fault is not { } fault ? null
            : fault is DeskFault.GuardianNotPossible ? Traveller[$"GuardianFault.{Screen.Detail}"].Value : Words[$"Fault.{fault}"].Value;
    }

    private async Task JudgeAsync(PhotoComparison comparison) =>
        await Screen.ActNextAsync(act => compareGuardian.RunAsync(act.RequestId, act.CaseId, comparison, act.Officer, act.Cancelled));

    private Task RelateAsync(ChangeEventArgs change) =>
        DescribeAsync(Enum.TryParse<GuardianRelation>(change.Value as string, out var relation) ? relation : null, Guardian?.Phone);

    private Task ReachAsync(ChangeEventArgs change) => DescribeAsync(Guardian?.Relation, change.Value as string);

    private async Task DescribeAsync(GuardianRelation? relation, string? phone) =>
        await Screen.ActNextAsync(act => describeGuardian.RunAsync(act.RequestId, act.CaseId, relation, phone, act.Officer, act.Cancelled));
}
