using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;

namespace StaffPortal.Tests.Features.Books;

/// <summary>What an officer does for those who come together, one call a step.</summary>
internal sealed class FamilyDriver(PortalUnderTest portal, DeskDriver desk)
{
    public const string Mother = "320000199308090045";
    public const string FirstTwin = "320000202509090062";
    public const string SecondTwin = "320000202509090070";
    public const string ChildWithCard = "510000201404120107";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public Task<DeskResult> LookUpGuardianAsync(Guid caseId, string number = Mother, Guid? requestId = null) =>
        portal.Get<LookUpGuardian>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, number, desk.Officer, Cancelled);

    public Task<DeskResult> PictureOfGuardianAsync(Guid caseId, byte[]? jpeg = null) => jpeg is null
        ? portal.Get<TakeGuardianPicture>().GiveUpAsync(Guid.CreateVersion7(), caseId, desk.Officer, Cancelled)
        : portal.Get<TakeGuardianPicture>().RunAsync(Guid.CreateVersion7(), caseId, jpeg, PictureSource.Camera, desk.Officer, Cancelled);

    public Task<DeskResult> CompareGuardianAsync(Guid caseId, PhotoComparison comparison = PhotoComparison.Match) =>
        portal.Get<CompareGuardian>().RunAsync(Guid.CreateVersion7(), caseId, comparison, desk.Officer, Cancelled);

    public Task<DeskResult> DescribeGuardianAsync(Guid caseId, GuardianRelation? relation, string? phone) =>
        portal.Get<DescribeGuardian>().RunAsync(Guid.CreateVersion7(), caseId, relation, phone, desk.Officer, Cancelled);

    public Task<DeskResult> NextAsync(string number, Guid with, TravelMode mode = TravelMode.Rail)
    {
        // nobody comes at the very same instant
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return portal.Get<LookUpTraveller>().WithAsync(with, Guid.CreateVersion7(), number, mode, LookUpPurpose.NotCarried, desk.Officer, Cancelled);
    }

    public Task<DeskResult> OpenChildAsync(ChildTyped typed, Guid? with = null, Guid? requestId = null) =>
        portal.Get<OpenChildCase>().RunAsync(requestId ?? Guid.CreateVersion7(), typed, TravelMode.Rail, LookUpPurpose.NeverIssued, desk.Officer, Cancelled, with);

    public Task<DeskResult> ParkAsync(Guid caseId) => portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);

    public Task<DeskResult> IssueAllAsync(Guid caseId, Guid? requestId = null) =>
        portal.Get<IssueVisit>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);

    /// <summary>A child as its household register names it.</summary>
    public static ChildTyped Child => new("许小满", new DateOnly(2023, 5, 4), Sex.Female, EvidenceKind.HouseholdRegister);

    /// <summary>From the number to a child of whom only a supervisor's word is missing.</summary>
    public async Task<CaseView> VerifiedAsync(string number = FirstTwin)
    {
        var opened = (await desk.LookUpAsync(number)).Case!;
        await desk.EvidenceAsync(opened.Id, EvidenceKind.HouseholdRegister);
        await LookUpGuardianAsync(opened.Id);
        await PictureOfGuardianAsync(opened.Id, [0xFF, 0xD8, 1]);
        var compared = await CompareGuardianAsync(opened.Id);
        Assert.Null(compared.Fault);
        return compared.Case!;
    }
}
