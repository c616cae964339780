using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-C-03 and R-C-04: no record, or no answer. A register nobody asked counts as one that did not answer; on a telephone one tries again,
/// and nothing is counted (R-RE-18).
/// </summary>
public sealed class RegisterAnswerRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        switch (facts.Register?.Outcome ?? RegisterOutcome.Unavailable)
        {
            case RegisterOutcome.Found:
                break;
            case RegisterOutcome.NotFound:
                findings.ReviewWithEvidence(ReasonCode.NotInRegister, "R-C-03", facts.Evidence.Count > 0, NextStep.ShowEvidence);
                break;
            case RegisterOutcome.Unavailable when facts.Channel is Channel.Electronic:
                findings.Refuse(ReasonCode.RegisterUnavailable, "R-C-04", NextStep.TryAgain);
                break;
            case RegisterOutcome.Unavailable:
                findings.ReviewWithEvidence(ReasonCode.RegisterUnavailable, "R-C-04", facts.HasPhotoEvidence, NextStep.ShowPhotoEvidence);
                break;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(facts), other, "An answer without a rule.");
        }
    }
}
