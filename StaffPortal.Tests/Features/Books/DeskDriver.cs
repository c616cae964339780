using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Does at the desk what an officer does, one call a step; at the station, or at the airport.</summary>
internal sealed class DeskDriver(PortalUnderTest portal, int desk = 2, TravelMode mode = TravelMode.Rail)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public OfficerSession Officer { get; } = mode is TravelMode.Rail ? PortalUnderTest.OfficerAt(desk) : PortalUnderTest.AirportOfficerAt(desk);

    public static string Ordinary => DemonstrationPeople.All[0].Number;

    /// <summary>A domestic flight of this day, five hours from the noon at which the tests begin.</summary>
    public static string Departure => "17:00";

    public static string NumberOf(DemonstrationRow row) => DemonstrationPeople.All.First(person => person.Row == row).Number;

    public Task<DeskResult> LookUpAsync(string number, Guid? requestId = null) =>
        portal.Get<LookUpTraveller>().RunAsync(requestId ?? Guid.CreateVersion7(), number, mode, LookUpPurpose.NotCarried, Officer, Cancelled);

    public Task<DeskResult> PictureAsync(Guid caseId) =>
        portal.Get<GoOnWithoutPicture>().RunAsync(Guid.CreateVersion7(), caseId, Officer, Cancelled);

    /// <summary>A picture that was taken; its bytes are nobody's.</summary>
    public Task<DeskResult> LivePictureAsync(Guid caseId) =>
        portal.Get<TakeLivePicture>().RunAsync(Guid.CreateVersion7(), caseId, [1, 2, 3], PictureSource.Camera, Officer, Cancelled);

    public Task<DeskResult> CompareAsync(Guid caseId, PhotoComparison comparison) =>
        portal.Get<ComparePhotos>().RunAsync(Guid.CreateVersion7(), caseId, comparison, new Dictionary<ComparisonPoint, PointMark>(), Officer, Cancelled);

    public Task<DeskResult> FlightAsync(Guid caseId, string number = "CA1831", string? departure = null, TicketSeen ticket = TicketSeen.Eligible) =>
        portal.Get<RecordFlight>().RunAsync(Guid.CreateVersion7(), caseId, number, departure ?? Departure, ticket, Officer, Cancelled);

    public Task<DeskResult> EvidenceAsync(Guid caseId, EvidenceKind kind = EvidenceKind.DrivingLicence) =>
        portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), caseId, new EvidenceSeen(kind, HasPhoto: true), Officer, Cancelled);

    public Task<DeskResult> ReplaceAsync(Guid caseId, ReplacementReason? reason) =>
        portal.Get<StateReplacement>().RunAsync(Guid.CreateVersion7(), caseId, reason, Officer, Cancelled);

    public Task<DeskResult> IssueAsync(Guid caseId, Guid? requestId = null) =>
        portal.Get<IssueCase>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, Officer, Cancelled);

    /// <summary>From the number to a case that is ready to issue; for a flight with ticket and licence.</summary>
    public async Task<CaseView> ReadyAsync(string? number = null)
    {
        var opened = await LookUpAsync(number ?? Ordinary);
        Assert.Null(opened.Fault);
        await PictureAsync(opened.Case!.Id);
        var last = await CompareAsync(opened.Case.Id, PhotoComparison.Match);
        if (mode is TravelMode.Aviation)
        {
            await FlightAsync(opened.Case.Id);
            last = await EvidenceAsync(opened.Case.Id);
        }
        Assert.Null(last.Fault);
        return last.Case!;
    }

    /// <summary>From the number to a certificate.</summary>
    public async Task<CaseView> IssuedAsync(string? number = null)
    {
        var issued = await IssueAsync((await ReadyAsync(number)).Id);
        Assert.Null(issued.Fault);
        return issued.Case!;
    }
}
