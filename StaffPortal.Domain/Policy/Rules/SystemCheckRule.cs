using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-C-12: one neutral finding for a wanted person and for the ordinary cases drawn beside, so that it gives nothing away.
/// Where no supervisor stands it leaves as what a kiosk or a telephone cannot settle (R-K-05).
/// </summary>
public sealed class SystemCheckRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (!facts.SystemCheckDrawn && facts.Register is not { Outcome: RegisterOutcome.Found, Wanted: not false }) return;
        if (facts.Channel is Channel.Window) findings.Review(ReasonCode.SystemCheckPending, "R-C-12");
        else findings.Refuse(ReasonCode.WindowOnly, facts.Channel is Channel.Kiosk ? "R-K-05" : "R-C-12", NextStep.GoToWindow);
    }
}
