using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>The documents seen besides the register record.</summary>
public sealed partial class EvidenceTile(
    AddEvidence addEvidence, RemoveEvidence removeEvidence, StateNoEvidence stateNoEvidence, AnswerOralCheck answerOralCheck, StateMilitary stateMilitary)
{
    private bool _asking;
    private bool _askingOrally;
    private EvidenceKind? _pictured;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private IReadOnlyList<EvidenceSeen> Seen => Screen.Case?.Evidence ?? [];

    private Finding? Missing => Screen.IsOpen ? Screen.Case?.Decision.Findings.FirstOrDefault(finding => finding is { Effect: Effect.Ask, Code: ReasonCode.UnitLetterMissing })
        ?? Screen.Case?.Decision.Findings.FirstOrDefault(finding => finding.Code is ReasonCode.EvidenceMissing) : null;

    private bool IsNeeded => Missing is not null;

    private bool IsNext => IsNeeded && FocusTarget.Of(Screen) == "evidence";

    private string? Wanted => Missing is { } missing ? Told.Next(Policy, missing) : null;

    private string? WhyNot => Screen.WhyClosed is { } closed ? Words[closed].Value : null;

    private bool IsLetterNeeded => Missing is { Code: ReasonCode.UnitLetterMissing };

    private bool IsLetterStatedMissing => Screen is { IsOpen: true, Case: { ActiveMilitary: true, UnitLetterStatedMissing: true } } && Seen.All(seen => seen.Kind is not EvidenceKind.UnitLetter);

    // what the finding asks for, before all that would not help it
    private IReadOnlyList<EvidenceKind> Helps => Missing switch
    {
        { Code: ReasonCode.UnitLetterMissing } => [EvidenceKind.UnitLetter],
        { NextStep: NextStep.ShowFamilyEvidence } => [EvidenceKind.HouseholdRegister, EvidenceKind.BirthCertificate],
        _ => [],
    };

    private bool IsPictured(EvidenceSeen seen) => Screen.Case!.Documents.Any(document => document.Kind == seen.Kind && document.PictureAt is not null);

    // R-AW-03: for a flight, and only while there is no document
    private bool IsOral => Screen is { IsOpen: true, Case: { Mode: TravelMode.Aviation, NoEvidence: true, Evidence.Count: 0 } };

    private bool IsOralNext => FocusTarget.Of(Screen) == "oral";

    private bool MayHaveNone => Screen is { IsOpen: true, Case: { Mode: TravelMode.Aviation, NoEvidence: false, Evidence.Count: 0 } };

    private void Ask() => _asking = true;

    private void AskOrally() => _askingOrally = true;

    private async Task StateAsync(bool noEvidence) =>
        await Screen.ActNextAsync(act => stateNoEvidence.RunAsync(act.RequestId, act.CaseId, noEvidence, act.Officer, act.Cancelled));

    private async Task AnswerAsync(IReadOnlyDictionary<OralQuestion, bool> right) =>
        await Screen.ActNextAsync(act => answerOralCheck.RunAsync(act.RequestId, act.CaseId, right, act.Officer, act.Cancelled));

    private async Task StateLetterAsync(bool missing) =>
        await Screen.ActNextAsync(act => stateMilitary.StateLetterAsync(act.RequestId, act.CaseId, missing, act.Officer, act.Cancelled));

    private async Task AddAsync((EvidenceSeen Seen, EvidenceTyped Typed) document) =>
        await Screen.ActNextAsync(act => addEvidence.RunAsync(act.RequestId, act.CaseId, document.Seen, act.Officer, act.Cancelled, document.Typed));

    private async Task RemoveAsync(EvidenceSeen evidence) =>
        await Screen.ChooseNextAsync(act => removeEvidence.RunAsync(act.RequestId, act.CaseId, evidence, act.Officer, act.Cancelled), moveFocus: false);
}
