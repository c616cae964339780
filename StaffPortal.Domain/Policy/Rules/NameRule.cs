using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-C-05: the stated name is the register's. At the window and the kiosk one that was not asked for is no obstacle; electronically it is always stated.</summary>
public sealed class NameRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Register is not { Outcome: RegisterOutcome.Found } record) return;
        var disagrees = facts.StatedName is null ? facts.Channel is Channel.Electronic : facts.StatedName != record.Name;
        if (disagrees) findings.Refuse(ReasonCode.NameDisagrees, "R-C-05", NextStep.AskAgain);
    }
}
