using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-10 and R-C-11: what the register knows that is told and stops nothing.</summary>
public sealed class RegisterNoteRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found } record) yield break;
        if (record.Card is CardStatus.ReportedLost) yield return new(ReasonCode.CardReportedLost, Effect.Note, "R-C-10", NextStep.ReplaceCard);
        if (record.TravelRestriction is true) yield return new(ReasonCode.TravelRestriction, Effect.Note, "R-C-11", NextStep.None);
    }
}
