using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Where he goes, and what the ledger knows of him.</summary>
internal sealed partial class FactsReader
{
    private static readonly string[] s_flight = ["CA1831"];

    private static FlightFacts? Flight(JsonMembers facts)
    {
        if (facts.Object("flight") is not { } flight) return null;
        var read = new FlightFacts
        {
            Number = FlightNumberOf(flight), Departure = flight.Instant("departure"), Domestic = flight.Answer("domestic"), BookedWithIdentityCard = flight.Answer("bookedWithIdentityCard"),
        };
        flight.RefuseOthers();
        return read;
    }

    private static FlightNumber? FlightNumberOf(JsonMembers flight)
    {
        if (flight.Text("number") is not { } text) return null;
        if (!FlightNumber.TryParse(text, out var number)) flight.Refuse("number", FactFaultCode.Unreadable, s_flight);
        return number;
    }

    private static HistoryFacts? History(JsonMembers facts)
    {
        if (facts.Object("history") is not { } history) return null;
        var read = new HistoryFacts
        {
            ElectronicRailThisMonth = history.Count("electronicRailThisMonth"), PaperToday = history.Count("paperToday"), PaperLast7Days = history.Count("paperLast7Days"),
            ElectronicValidUntil = Ends(history, "electronicValidUntil"), PaperValidUntil = Ends(history, "paperValidUntil"),
        };
        history.RefuseOthers();
        return read;
    }

    // here alone a null says something: there is no certificate of the mode, while no member says that nobody looked
    private static ValidityEnds? Ends(JsonMembers history, string member)
    {
        if (history.Object(member) is not { } ends) return null;
        var read = new ValidityEnds(End(ends, "Rail"), End(ends, "Aviation"));
        ends.RefuseOthers();
        return read;
    }

    private static DateTimeOffset? End(JsonMembers ends, string mode) => ends.Has(mode) ? ends.Instant(mode) : ValidityEnds.Unread;
}
