using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Register;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// Where nobody can look at another document, only holders of an issued card are served: R-RE-01 (rail), R-K-01 (kiosk), R-S-03 (the other telephones);
/// R-S-01 for children, whose way is the window with a guardian.
/// </summary>
public sealed class CardHolderRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        var isChild = facts.IsChildWithoutCard(edition);
        if (isChild) findings.Review(ReasonCode.ChildWithoutCard, "R-S-01");
        if (facts.Register is not { Outcome: RegisterOutcome.Found, Card: null or CardStatus.NeverIssued }) return;
        if (facts.Channel is Channel.Kiosk) findings.Review(ReasonCode.CardNeverIssued, "R-K-01");
        else if (facts.Mode is TravelMode.Rail) findings.Review(ReasonCode.CardNeverIssued, "R-RE-01");
        else if (!isChild) findings.Review(ReasonCode.CardNeverIssued, "R-S-03");
    }
}
