using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy;

/// <summary>
/// What the rules tell of one case. Where nobody stands who could answer, at a kiosk and electronically, what would be asked or reviewed
/// is refused with the way to the window, and keeps its code (rules.md 2).
/// </summary>
/// <param name="channel">Where the case is.</param>
public sealed class Findings(Channel channel)
{
    private readonly List<Finding> _findings = [];

    private bool IsAttended => channel is Channel.Window;

    /// <summary>Something to tell; stops nothing.</summary>
    public void Note(ReasonCode code, string rule, NextStep next = NextStep.None) => Add(new(code, Effect.Note, rule, next));

    /// <summary>A supervisor must approve; where there is none, the window.</summary>
    public void Review(ReasonCode code, string rule) =>
        Add(IsAttended ? new(code, Effect.Review, rule, NextStep.AwaitSupervisor) : new(code, Effect.Refuse, rule, NextStep.GoToWindow));

    /// <summary>A fact or a document is still missing; where nobody can ask for it, the window.</summary>
    public void Ask(ReasonCode code, string rule, NextStep next) =>
        Add(IsAttended ? new(code, Effect.Ask, rule, next) : new(code, Effect.Refuse, rule, NextStep.GoToWindow));

    /// <summary>No certificate.</summary>
    public void Refuse(ReasonCode code, string rule, NextStep next) => Add(new(code, Effect.Refuse, rule, next));

    /// <summary>A document must have been seen before a supervisor can look; where there is no supervisor it is not asked for.</summary>
    public void ReviewWithEvidence(ReasonCode code, string rule, bool seen, NextStep show)
    {
        if (!seen && IsAttended) Ask(ReasonCode.EvidenceMissing, rule, show);
        Review(code, rule);
    }

    /// <summary>All of them, strongest first, in the order of the rules within an effect.</summary>
    public IReadOnlyList<Finding> ByStrength() => _findings;

    // few enough that putting each in its place costs less than sorting at the end
    private void Add(Finding finding)
    {
        var place = _findings.Count;
        while (place > 0 && _findings[place - 1].Effect < finding.Effect) place--;
        _findings.Insert(place, finding);
    }
}
