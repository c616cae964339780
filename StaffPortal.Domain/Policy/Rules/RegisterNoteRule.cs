using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-10 and R-C-11: what the register knows that is told and stops nothing.</summary>
public sealed class RegisterNoteRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found } record) return;
        if (record.Card is CardStatus.ReportedLost) findings.Note(ReasonCode.CardReportedLost, "R-C-10", NextStep.ReplaceCard);
        if (record.TravelRestriction is true) findings.Note(ReasonCode.TravelRestriction, "R-C-11");
    }
}
