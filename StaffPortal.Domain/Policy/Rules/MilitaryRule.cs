using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-S-05: who is in active service shows the original letter of the unit, at a window; by rail the military document alone is enough.</summary>
public sealed class MilitaryRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (!facts.ActiveMilitary) return;
        if (facts.Channel is not Channel.Window)
        {
            findings.Refuse(ReasonCode.MilitaryAtWindowOnly, "R-S-05", NextStep.GoToWindow);
            return;
        }
        // R-C-03 reviews the case of a soldier whom the register does not know
        if (!facts.HasEvidence(EvidenceKind.UnitLetter))
        {
            if (facts.UnitLetterStatedMissing) findings.Refuse(ReasonCode.UnitLetterMissing, "R-S-05", NextStep.BringUnitLetter);
            else findings.Ask(ReasonCode.UnitLetterMissing, "R-S-05", NextStep.BringUnitLetter);
        }
        if (facts.Mode is TravelMode.Rail) findings.Note(ReasonCode.OwnDocumentIsEnough, "R-S-05");
    }
}
