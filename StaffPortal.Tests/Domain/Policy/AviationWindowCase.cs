using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Cases at an airport's police room; a test takes one, changes one thing and looks at the findings.</summary>
internal static class AviationWindowCase
{
    /// <summary>CA1831, four hours after <see cref="RailWindowCase.At"/>, domestic, booked in this identity.</summary>
    public static FlightFacts Flight { get; } = new()
    {
        Number = FlightNumber.Stored("CA1831"), Departure = RailWindowCase.At.AddHours(4), Domestic = true, BookedWithIdentityCard = true,
    };

    /// <summary>The ordinary traveller of the rail window with a flight and a driving licence: every rule is content.</summary>
    public static CaseFacts Ordinary() => RailWindowCase.Ordinary() with { Mode = TravelMode.Aviation, Flight = Flight, Evidence = [RailWindowCase.Licence] };

    /// <summary>The same with nothing at all to show.</summary>
    public static CaseFacts EmptyHanded(OralCheck? oralCheck) => Ordinary() with { Evidence = [], NoEvidence = true, OralCheck = oralCheck };

    /// <summary>The same with a departure so far from the instant of the decision.</summary>
    public static CaseFacts Leaving(TimeSpan after) => Ordinary() with { Flight = Flight with { Departure = RailWindowCase.At + after } };
}
