using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Facts that are nobody's, decided at once under the edition in force and under the one that is shown. Nothing of it is kept.</summary>
public sealed partial class TryOutPanel(TimeProvider time)
{
    private TriedFacts _facts = new();
    private Decision? _inForce;
    private Decision? _compared;
    private bool _unfit;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required PolicyScreen Screen { get; set; }

    private string ComparedName => Screen switch
    {
        { HasUnsaved: true } => $"{Words["Edition.Draft"]} {Screen.Shown.Name} {Words["TryOut.Unsaved"]}",
        { Draft: not null } => $"{Words["Edition.Draft"]} {Screen.Shown.Name}",
        { Approved: { } edition } => $"{Words[$"Edition.{edition.Standing}"]} {Screen.Shown.Name}",
        _ => Screen.Shown.Name,
    };

    /// <inheritdoc/>
    protected override void OnParametersSet() => Decide();

    private void Decide()
    {
        var (facts, shown, inForce) = (_facts.At(time.GetUtcNow()), Screen.Shown, Screen.View!.InForce);
        _inForce = IssuancePolicy.Decide(facts, inForce);
        // the policy decides by figures that fit together; half-typed ones may not
        _unfit = PolicyEditionCheck.Problems(shown).Count > 0;
        _compared = _unfit || shown.Name == inForce.Name ? null : IssuancePolicy.Decide(facts, shown);
    }

    private void Reset()
    {
        _facts = new TriedFacts { Way = _facts.Way };
        Decide();
    }
}
