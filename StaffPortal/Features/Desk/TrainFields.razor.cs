using Microsoft.AspNetCore.Components;
using StaffPortal.Domain.Flights;
using StaffPortal.Features.Desk.View;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>When the train leaves and arrives, if the traveller says so: it counts down, orders the waiting list, and tells when the paper ends on the way.</summary>
public sealed partial class TrainFields(RecordTrain recordTrain)
{
    private Guid? _caseId;
    private TrainContent? _shown;
    private string _departure = "";
    private string _arrival = "";

    /// <summary>The desk.</summary>
    [Parameter, EditorRequired]
    public required DeskScreen Screen { get; set; }

    private string? Wrong => Screen.Fault is DeskFault.MalformedTrain ? Screen.Detail : null;

    private bool EndsOnTheWay => Screen.Case is { Train: { Arrival: { } arrives }, Decision.Validity: { } validity } && validity.Until < arrives;

    private string Invalid(string field) => Wrong == field ? "true" : "false";

    private async Task TakeAsync(string? departure, string? arrival)
    {
        (_departure, _arrival) = (departure ?? _departure, arrival ?? _arrival);
        await Screen.ActNextAsync(act => recordTrain.RunAsync(act.RequestId, act.CaseId, _departure, _arrival, act.Officer, act.Cancelled), nameof(TrainFields));
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_caseId == Screen.Case?.Id && _shown == Screen.Case?.Train) return;
        (_caseId, _shown) = (Screen.Case?.Id, Screen.Case?.Train);
        (_departure, _arrival) = (_shown is { } train ? DepartureText.Write(train.Departure) : "", _shown?.Arrival is { } arrives ? DepartureText.Write(arrives) : "");
    }
}
