using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-AW-01 and R-AW-04, for paper: a domestic flight, booked in this identity, that is not too close; one that nobody recorded is asked for.</summary>
public sealed class FlightRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.Mode is not TravelMode.Aviation) return;
        if (facts.Flight is { IsEligible: false }) findings.Refuse(ReasonCode.FlightNotEligible, "R-AW-01", NextStep.CheckTicket);
        if (facts.Flight is not { Number: not null, Departure: not null }) findings.Ask(ReasonCode.DepartureMissing, "R-AW-04", NextStep.RecordFlight);
        if (facts.Flight?.Departure is not { } departure) return;
        var left = departure - facts.At;
        if (left < edition.TooCloseToDeparture) findings.Refuse(ReasonCode.TooCloseToDeparture, "R-AW-04", NextStep.RebookFlight);
        else if (left < edition.DepartureSoon) findings.Note(ReasonCode.DepartureSoon, "R-AW-04");
    }
}
