using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Applications by telephone; a test takes one, changes one thing and looks at the findings.</summary>
internal static class ElectronicCase
{
    /// <summary>Where everybody here is registered.</summary>
    public const string Place = "北京市海淀区样例路 1 号";

    /// <summary>A holder of a card who passed the live check and let the location be known: every rule is content.</summary>
    public static CaseFacts Rail() => RailWindowCase.Ordinary() with
    {
        Channel = Channel.Electronic, FrontEnd = FrontEnd.Rail12306, InPerson = null, Comparison = null, StatedName = RailWindowCase.Name, LocationAuthorised = true,
        LiveCheck = LiveCheck.Passed, History = new HistoryFacts { ElectronicRailThisMonth = 0, ElectronicValidUntil = new ValidityEnds(null, null) },
    };

    /// <summary>The same person with a domestic flight, ethnic group and household place.</summary>
    public static CaseFacts Aviation() => Rail().WithRecord(record => record with { EthnicGroup = EthnicGroup.Of("01"), HouseholdPlace = Place }) with
    {
        Mode = TravelMode.Aviation, FrontEnd = FrontEnd.AviationWeChat, LocationAuthorised = null, Details = new DetailsFacts(EthnicGroup.Of("01"), Place),
        Flight = new FlightFacts { Number = FlightNumber.Stored("CA1831"), Departure = RailWindowCase.At.AddHours(4), Domestic = true, BookedWithIdentityCard = true },
        History = new HistoryFacts { ElectronicValidUntil = new ValidityEnds(null, null) },
    };

    /// <summary>The same case with an electronic certificate of both modes that is valid for so long.</summary>
    public static CaseFacts Holding(this CaseFacts facts, TimeSpan left) =>
        facts with { History = facts.History! with { ElectronicValidUntil = new ValidityEnds(facts.At + left, facts.At + left) } };

    /// <summary>The same case with so many applications this month.</summary>
    public static CaseFacts Applied(this CaseFacts facts, int? times) => facts with { History = facts.History! with { ElectronicRailThisMonth = times } };
}
