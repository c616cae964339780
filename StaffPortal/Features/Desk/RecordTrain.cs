using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Flights;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes when the traveller's train leaves and arrives, as he states it; nobody is asked for it, and no rule speaks of it.</summary>
public sealed class RecordTrain(DeskBooks desk)
{
    /// <summary>Writes it; an empty departure takes it back. What cannot be read is refused with the name of the field.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, string departure, string arrival, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(Step(opened, departure.Trim(), arrival.Trim())), cancellationToken);

    private static CaseStep Step(OpenedCase opened, string departure, string arrival)
    {
        if (opened.Row.Mode is not TravelMode.Rail) return CaseStep.Refused(opened, DeskFault.ModeNotOffered);
        if (departure.Length == 0) return Recorded(opened, null);
        if (!DepartureText.TryParse(departure, opened.At, out var leaves)) return CaseStep.Refused(opened, DeskFault.MalformedTrain, "Departure");
        if (arrival.Length == 0) return Recorded(opened, new TrainContent(leaves, null));
        if (!DepartureText.TryParse(arrival, opened.At, out var arrives) || arrives <= leaves) return CaseStep.Refused(opened, DeskFault.MalformedTrain, "Arrival");
        return Recorded(opened, new TrainContent(leaves, arrives));
    }

    // when somebody travels is his own affair: the trail holds that it was stated
    private static CaseStep Recorded(OpenedCase opened, TrainContent? train) => new(
        opened.Content with { Train = train }, [new AuditNote(AuditAct.TrainRecorded, AuditNote.Case(opened.Row.Id), train is null ? "TakenBack" : "Stated")]);
}
