using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>A flight as a case and a certificate store it.</summary>
/// <param name="Number">航班号.</param>
/// <param name="Departure">起飞时间.</param>
/// <param name="Domestic">Whether it lands within the mainland.</param>
/// <param name="BookedWithIdentityCard">Whether the ticket was bought in this identity.</param>
public sealed record FlightContent(string Number, DateTimeOffset Departure, bool Domestic, bool BookedWithIdentityCard)
{
    /// <summary>Nothing of the journey: a record would print all of it.</summary>
    public override string ToString() => nameof(FlightContent);

    /// <summary>For the policy.</summary>
    public FlightFacts ToFacts() => new()
    {
        Number = FlightNumber.Stored(Number), Departure = Departure, Domestic = Domestic, BookedWithIdentityCard = BookedWithIdentityCard,
    };
}
