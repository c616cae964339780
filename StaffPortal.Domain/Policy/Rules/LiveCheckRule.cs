using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-RE-03: the traveller passes the live check himself, which stands in place of R-C-01 and R-C-07 electronically and of R-C-07 at a kiosk;
/// not done is never passed. R-K-02: with the last failed attempt a kiosk hands the case to the window; attempts nobody counted are used up.
/// </summary>
public sealed class LiveCheckRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        switch (facts.LiveCheck ?? LiveCheck.NotDone)
        {
            case LiveCheck.Passed:
                break;
            case LiveCheck.NotDone:
                findings.Refuse(ReasonCode.LiveCheckMissing, "R-RE-03", NextStep.PassLiveCheck);
                break;
            case LiveCheck.Failed when facts.Channel is Channel.Kiosk && !(facts.LiveCheckAttempts < edition.KioskAttempts):
                findings.Refuse(ReasonCode.AttemptsUsed, "R-K-02", NextStep.GoToWindow);
                break;
            case LiveCheck.Failed:
                findings.Refuse(ReasonCode.LiveCheckFailed, "R-RE-03", NextStep.PassLiveCheck);
                break;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(facts), other, "A live check without a rule.");
        }
    }
}
