using System.Globalization;
using Microsoft.AspNetCore.Components;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Flights;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>The journey: of a flight number, departure and what the ticket showed; rail records none.</summary>
public sealed partial class JourneyTile(RecordFlight recordFlight, TimeProvider time)
{
    private Guid? _caseId;
    private FlightContent? _shown;
    private string _number = "";
    private string _departure = "";
    private string _ticket = "";
    private string? _wrong;

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private FlightContent? Flight => Screen.Case?.Flight;

    private bool IsAviation => (Screen.Case?.Mode ?? Screen.Officer.OfficeMode) is TravelMode.Aviation;

    private bool IsLocked => !Screen.IsOpen || Screen.Busy;

    private bool IsNeeded => Screen.IsOpen && Screen.Case?.Decision.Findings.Any(finding => finding.Code is ReasonCode.DepartureMissing) is true;

    private string Invalid(string field) => _wrong == field ? "true" : "false";

    private Task ChooseAsync(ChangeEventArgs change) => TakeAsync(ticket: change.Value as string);

    // one field after the other: only a whole flight is recorded, and what is wrong in a field is said as soon as it is left
    private async Task TakeAsync(string? number = null, string? departure = null, string? ticket = null)
    {
        (_number, _departure, _ticket) = (number ?? _number, departure ?? _departure, ticket ?? _ticket);
        _wrong = WrongOf(number is not null, departure is not null);
        if (_wrong is not null || _number.Length == 0 || _departure.Length == 0 || !Enum.TryParse<TicketSeen>(_ticket, out var seen)) return;
        var went = await Screen.ActAsync(act => recordFlight.RunAsync(act.RequestId, act.CaseId, _number, _departure, seen, act.Officer, act.Cancelled));
        if (!went && Screen.Fault is DeskFault.MalformedFlight) _wrong = Screen.Detail;
    }

    private string? WrongOf(bool numberLeft, bool departureLeft)
    {
        if ((numberLeft || _wrong == "Number") && _number.Length > 0 && !FlightNumber.TryParse(_number, out _)) return "Number";
        if ((departureLeft || _wrong == "Departure") && _departure.Length > 0 && !DepartureText.TryParse(_departure, time.GetUtcNow(), out _)) return "Departure";
        return _number.Length > 0 && _departure.Length > 0 && _ticket.Length == 0 ? "Ticket" : null;
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_caseId == Screen.Case?.Id && _shown == Flight) return;
        (_caseId, _shown, _wrong) = (Screen.Case?.Id, Flight, null);
        if (Flight is { } flight) (_number, _departure, _ticket) = (flight.Number, Departure(flight.Departure), TicketOf(flight).ToString());
        else (_number, _departure, _ticket) = ("", "", "");
    }

    // as an officer would type it, and read again as the same instant whatever day it is looked at
    private string Departure(DateTimeOffset departure)
    {
        var days = ShanghaiTime.Day(departure).DayNumber - ShanghaiTime.Day(time.GetUtcNow()).DayNumber;
        return days switch
        {
            0 => Words["Flight.Today", Told.Time(departure)],
            1 => Words["Flight.Tomorrow", Told.Time(departure)],
            _ => DepartureText.Write(departure),
        };
    }

    private static TicketSeen TicketOf(FlightContent flight) => flight switch
    {
        { Domestic: false } => TicketSeen.Abroad,
        { BookedWithIdentityCard: false } => TicketSeen.OtherIdentity,
        _ => TicketSeen.Eligible,
    };
}
