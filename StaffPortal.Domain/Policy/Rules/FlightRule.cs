using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>R-AW-01 and R-AW-04: a domestic flight, booked in this identity, that is not too close; one that nobody recorded is asked for.</summary>
public sealed class FlightRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Mode is not TravelMode.Aviation) yield break;
        if (facts.Flight is { } flight && (flight.Domestic is not true || flight.BookedWithIdentityCard is not true))
        {
            yield return new(ReasonCode.FlightNotEligible, Effect.Refuse, "R-AW-01", NextStep.CheckTicket);
        }
        if (facts.Flight is not { Number: not null, Departure: not null }) yield return new(ReasonCode.DepartureMissing, Effect.Ask, "R-AW-04", NextStep.RecordFlight);
        if (facts.Flight?.Departure is not { } departure) yield break;
        var left = departure - facts.At;
        if (left < edition.TooCloseToDeparture) yield return new(ReasonCode.TooCloseToDeparture, Effect.Refuse, "R-AW-04", NextStep.RebookFlight);
        else if (left < edition.DepartureSoon) yield return new(ReasonCode.DepartureSoon, Effect.Note, "R-AW-04", NextStep.None);
    }
}
