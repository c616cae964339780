using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-AE-01: electronically a domestic flight whose ticket was booked with the identity card; none is not one.</summary>
public sealed class ElectronicFlightRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Mode is TravelMode.Aviation && facts.Flight is not { IsEligible: true }) findings.Refuse(ReasonCode.FlightNotEligible, "R-AE-01", NextStep.CheckTicket);
    }
}
