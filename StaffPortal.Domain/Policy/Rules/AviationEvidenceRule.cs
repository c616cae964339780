using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-AW-02 and R-AW-03: for a flight a document besides the register, of any kind; who has nothing at all is asked orally, and reviewed.</summary>
public sealed class AviationEvidenceRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Mode is not TravelMode.Aviation || facts.Evidence.Count > 0) return;
        if (facts.NoEvidence) CheckOrally(facts, findings);
        else findings.Ask(ReasonCode.EvidenceMissing, "R-AW-02", NextStep.ShowEvidence);
    }

    private static void CheckOrally(CaseFacts facts, Findings findings)
    {
        switch (facts.OralCheck ?? OralCheck.NotDone)
        {
            case OralCheck.NotDone:
                findings.Ask(ReasonCode.OralCheckMissing, "R-AW-03", NextStep.AskOrally);
                break;
            case OralCheck.Passed:
                findings.Review(ReasonCode.OralCheckOnly, "R-AW-03");
                break;
            case OralCheck.Failed:
                findings.Refuse(ReasonCode.OralCheckFailed, "R-AW-03", NextStep.ShowEvidence);
                break;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(facts), other, "An oral check without a rule.");
        }
    }
}
