using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Electronic;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-RE-04, R-RE-06 and R-AE-04: the month's quota of rail, and no second electronic certificate of the same mode while one is valid, but for the last
/// hours of a rail one. Books that nobody read count as full, and as holding one. Paper is no obstacle.
/// </summary>
public sealed class ElectronicLedgerRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        var isRail = facts.Mode is TravelMode.Rail;
        if (isRail && !(facts.History?.ElectronicRailThisMonth < edition.ElectronicRailQuota)) findings.Refuse(ReasonCode.MonthlyQuotaUsed, "R-RE-04", NextStep.GoToWindow);
        var until = facts.History?.ElectronicValidUntil is { } ends ? ends.Of(facts.Mode) : ValidityEnds.Unread;
        if (until is { } end && !RenewalWindow.IsOpen(end, facts.At, isRail ? edition.ElectronicRailRenewal : TimeSpan.Zero))
        {
            findings.Refuse(ReasonCode.AlreadyValid, isRail ? "R-RE-06" : "R-AE-04", NextStep.UseTheValidOne);
        }
    }
}
