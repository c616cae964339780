using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Features.Desk;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Does at the desk what an officer does, one call a step.</summary>
internal sealed class DeskDriver(PortalUnderTest portal, int desk = 2)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public OfficerSession Officer { get; } = PortalUnderTest.OfficerAt(desk);

    public static string Ordinary => DemonstrationPeople.All[0].Number;

    public static string NumberOf(DemonstrationRow row) => DemonstrationPeople.All.First(person => person.Row == row).Number;

    public Task<DeskResult> LookUpAsync(string number, Guid? requestId = null) =>
        portal.Get<LookUpTraveller>().RunAsync(requestId ?? Guid.CreateVersion7(), number, TravelMode.Rail, LookUpPurpose.NotCarried, Officer, Cancelled);

    public Task<DeskResult> PictureAsync(Guid caseId) =>
        portal.Get<GoOnWithoutPicture>().RunAsync(Guid.CreateVersion7(), caseId, Officer, Cancelled);

    public Task<DeskResult> CompareAsync(Guid caseId, PhotoComparison comparison) =>
        portal.Get<ComparePhotos>().RunAsync(Guid.CreateVersion7(), caseId, comparison, new Dictionary<ComparisonPoint, PointMark>(), Officer, Cancelled);

    public Task<DeskResult> IssueAsync(Guid caseId, Guid? requestId = null) =>
        portal.Get<IssueCase>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, Officer, Cancelled);

    /// <summary>From the number to a case that is ready to issue.</summary>
    public async Task<CaseView> ReadyAsync(string? number = null)
    {
        var opened = await LookUpAsync(number ?? Ordinary);
        Assert.Null(opened.Fault);
        await PictureAsync(opened.Case!.Id);
        var compared = await CompareAsync(opened.Case.Id, PhotoComparison.Match);
        Assert.Null(compared.Fault);
        return compared.Case!;
    }

    /// <summary>From the number to a certificate.</summary>
    public async Task<CaseView> IssuedAsync(string? number = null)
    {
        var issued = await IssueAsync((await ReadyAsync(number)).Id);
        Assert.Null(issued.Fault);
        return issued.Case!;
    }
}
