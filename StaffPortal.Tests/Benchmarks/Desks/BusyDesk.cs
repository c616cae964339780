using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.TestData;

namespace StaffPortal.Tests.Benchmarks.Desks;

/// <summary>
/// One desk of the station or of the airport that serves traveller after traveller by the use cases, and takes the time of look-up and issue. Any fault
/// ends the benchmark.
/// </summary>
internal sealed class BusyDesk(PortalUnderTest portal, int desk, TravelMode mode = TravelMode.Rail, byte[]? picture = null)
{
    private static readonly byte[] s_picture = File.ReadAllBytes(FakeCamera.LivePicture("zhou-mingyuan"));
    private static readonly Dictionary<ComparisonPoint, PointMark> s_noPoints = [];

    /// <summary>Of the look-ups.</summary>
    public Sample LookUps { get; init; } = new();

    /// <summary>Of the issues.</summary>
    public Sample Issues { get; init; } = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private OfficerSession Officer { get; } = mode is TravelMode.Rail ? PortalUnderTest.OfficerAt(desk) : PortalUnderTest.AirportOfficerAt(desk);

    /// <summary>From the number to the finished case, with all that an officer does.</summary>
    public async Task ServeAsync(string number)
    {
        var caseId = await MakeReadyAsync(number);
        await IssueAsync(caseId);
        Shown(await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), caseId, Officer, Cancelled));
        Assert.Null((await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), caseId, Officer, Cancelled)).Fault);
    }

    /// <summary>From the number to a case that may be issued; for a flight with ticket and licence.</summary>
    public async Task<Guid> MakeReadyAsync(string number)
    {
        var caseId = Shown(await LookUps.TimeAsync(() =>
            portal.Get<LookUpTraveller>().RunAsync(Guid.CreateVersion7(), number, mode, LookUpPurpose.NotCarried, Officer, Cancelled))).Id;
        Shown(await portal.Get<TakeLivePicture>().RunAsync(Guid.CreateVersion7(), caseId, picture ?? s_picture, PictureSource.Camera, Officer, Cancelled));
        Shown(await portal.Get<ComparePhotos>().RunAsync(Guid.CreateVersion7(), caseId, PhotoComparison.Match, s_noPoints, Officer, Cancelled));
        if (mode is TravelMode.Rail) return caseId;
        Shown(await portal.Get<RecordFlight>().RunAsync(Guid.CreateVersion7(), caseId, "CA1831", "明天 0805", TicketSeen.Eligible, Officer, Cancelled));
        Shown(await portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), caseId, new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true), Officer, Cancelled));
        return caseId;
    }

    /// <summary>Issues a case that is ready.</summary>
    public async Task IssueAsync(Guid caseId) =>
        Assert.NotNull(Shown(await Issues.TimeAsync(() => portal.Get<IssueCase>().RunAsync(Guid.CreateVersion7(), caseId, Officer, Cancelled))).Certificate);

    private static CaseView Shown(DeskResult result)
    {
        Assert.Null(result.Fault);
        return result.Case!;
    }
}
