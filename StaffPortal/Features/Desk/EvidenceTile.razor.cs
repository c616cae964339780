using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;

namespace StaffPortal.Features.Desk;

/// <summary>The documents seen besides the register record.</summary>
public sealed partial class EvidenceTile(AddEvidence addEvidence, RemoveEvidence removeEvidence)
{
    private bool _asking;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private IReadOnlyList<EvidenceSeen> Seen => Screen.Case?.Evidence ?? [];

    private Finding? Missing => Screen.IsOpen ? Screen.Case?.Decision.Findings.FirstOrDefault(finding => finding.Code is ReasonCode.EvidenceMissing) : null;

    private bool IsNeeded => Missing is not null;

    private bool IsNext => IsNeeded && FocusTarget.Of(Screen) == "evidence";

    private string? Wanted => Missing is { } missing ? Told.Next(Policy, missing) : null;

    private string? WhyNot => Screen.IsOpen ? null : Words[Screen.Case is null ? "Why.NoCase" : "Why.Decided"].Value;

    private void Ask() => _asking = true;

    private async Task AddAsync(EvidenceSeen evidence) =>
        await Screen.ActAsync(act => addEvidence.RunAsync(act.RequestId, act.CaseId, evidence, act.Officer, act.Cancelled));

    private async Task RemoveAsync(EvidenceSeen evidence) =>
        await Screen.ActAsync(act => removeEvidence.RunAsync(act.RequestId, act.CaseId, evidence, act.Officer, act.Cancelled), moveFocus: false);
}
