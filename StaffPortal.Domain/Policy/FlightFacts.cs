using StaffPortal.Domain.Flights;

namespace StaffPortal.Domain.Policy;

/// <summary>The flight that the traveller wants to take (R-AE-01, R-AW-01, R-AW-04). A member nobody supplied is unknown, and unknown is never yes.</summary>
public sealed record FlightFacts
{
    /// <summary>航班号.</summary>
    public FlightNumber? Number { get; init; }

    /// <summary>起飞时间.</summary>
    public DateTimeOffset? Departure { get; init; }

    /// <summary>Whether it lands within the mainland.</summary>
    public bool? Domestic { get; init; }

    /// <summary>Whether the ticket was bought in this identity.</summary>
    public bool? BookedWithIdentityCard { get; init; }

    /// <summary>Whether it is domestic and booked in this identity, and both are known.</summary>
    public bool IsEligible => Domestic is true && BookedWithIdentityCard is true;

    /// <summary>Nothing of the journey: a text made by accident tells not where a person goes.</summary>
    public override string ToString() => nameof(FlightFacts);
}
