using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-02: only holders of a resident identity card, and at the window those who are entitled to one.</summary>
public sealed class DocumentKindRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        // R-ID-05: a number of another document is not made a resident's by calling it one
        var accepted = facts.DocumentKind is IdentityDocumentKind.ResidentIdentityCard
            && facts.Number?.DocumentKind is null or IdentityDocumentKind.ResidentIdentityCard;
        if (!accepted) findings.Refuse(ReasonCode.DocumentKindNotAccepted, "R-C-02", NextStep.GoToExitEntry);
    }
}
