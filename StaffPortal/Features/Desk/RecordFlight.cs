using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Flights;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>What the officer saw on the ticket (客票, R-AW-01).</summary>
public enum TicketSeen
{
    /// <summary>A domestic flight, booked in this identity.</summary>
    Eligible,

    /// <summary>A flight that leaves the mainland.</summary>
    Abroad,

    /// <summary>Booked in another identity, or with another document.</summary>
    OtherIdentity,
}

/// <summary>Writes the flight that the traveller wants to take into an aviation case (R-AW-01, R-AW-04).</summary>
public sealed class RecordFlight(DeskBooks desk)
{
    /// <summary>Writes it in place of an earlier one; what cannot be read is refused with the name of the field.</summary>
    public Task<DeskResult> RunAsync(
        Guid requestId, Guid caseId, string number, string departure, TicketSeen ticket, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) =>
        {
            var step = opened.Row.Mode is not TravelMode.Aviation ? CaseStep.Refused(opened, DeskFault.ModeNotOffered)
                : !FlightNumber.TryParse(number, out var flight) ? CaseStep.Refused(opened, DeskFault.MalformedFlight, "Number")
                : !DepartureText.TryParse(departure, opened.At, out var leaves) ? CaseStep.Refused(opened, DeskFault.MalformedFlight, "Departure")
                : Recorded(opened, new FlightContent(flight.Value, leaves, ticket is not TicketSeen.Abroad, ticket is TicketSeen.Eligible), ticket);
            return Task.FromResult(step);
        }, cancellationToken);

    // where and when somebody flies is his own affair: the trail holds what was seen of the ticket, not the journey
    private static CaseStep Recorded(OpenedCase opened, FlightContent flight, TicketSeen ticket) => new(
        opened.Content with { Flight = flight }, [new AuditNote(AuditAct.FlightRecorded, AuditNote.Case(opened.Row.Id), ticket.ToString())]);
}
