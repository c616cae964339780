using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Who comes with a child is looked up, pictured and compared like a traveller (R-S-01), on real books.</summary>
public sealed class GuardianTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Guardian_LookedUpAndCompared_LeavesOnlyTheReview(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var opened = (await desk.LookUpAsync(FamilyDriver.FirstTwin)).Case!;
        Assert.True(opened.IsChild);
        Assert.Equal([ReasonCode.EvidenceMissing, ReasonCode.GuardianMissing, ReasonCode.ChildWithoutCard], Codes(opened));
        await desk.EvidenceAsync(opened.Id, EvidenceKind.HouseholdRegister);
        var found = (await family.LookUpGuardianAsync(opened.Id)).Case!;
        Assert.Equal(("沈若溪", GuardianFault.NotCompared), (found.Guardian!.Name, found.Guardian.Fault));
        Assert.Contains(ReasonCode.GuardianMissing, Codes(found));
        await family.PictureOfGuardianAsync(opened.Id, [0xFF, 0xD8, 1]);
        var compared = (await family.CompareGuardianAsync(opened.Id)).Case!;
        Assert.Equal((GuardianFault.None, Verdict.Review), (compared.Guardian!.Fault, compared.Decision.Verdict));
        Assert.Equal([ReasonCode.ChildWithoutCard], Codes(compared));
        await using var books = await portal.OpenBooksAsync();
        var kinds = await books.CasePictures.Where(picture => picture.CaseId == opened.Id).Select(picture => picture.Kind).ToListAsync(Cancelled);
        Assert.Equal([CasePictureRow.GuardianLive, CasePictureRow.GuardianRegister, CasePictureRow.Register], kinds.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Guardian_LookUp_IsInTheTrailAsTheGuardians(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var verified = await new FamilyDriver(portal, desk).VerifiedAsync();
        await using var books = await portal.OpenBooksAsync();
        var entries = await books.AuditEntries.Where(entry => entry.Object == $"case:{verified.Id:N}").OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
        var ofGuardian = entries.Where(entry => entry.Json.Contains("\"guardian\":\"yes\"", StringComparison.Ordinal)).Select(entry => entry.Act);
        Assert.Equal([AuditAct.LookedUp, AuditAct.PictureTaken, AuditAct.Compared], ofGuardian);
        PersonalData.AssertNoneIn(entries.Select(entry => entry.Json), "The trail");
    }

    [Theory]
    [OnEveryEngine("320000202509090062", "IsTraveller")]
    [OnEveryEngine("510000201404120107", "TooYoung")]
    public async Task Guardian_ByNumberAloneNone_IsToldWithoutAskingTheRegister(string engine, string number, string fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(FamilyDriver.FirstTwin)).Case!;
        var refused = await new FamilyDriver(portal, desk).LookUpGuardianAsync(opened.Id, number);
        Assert.Equal((DeskFault.GuardianNotPossible, fault), (refused.Fault, refused.Detail));
        Assert.Null(refused.Case!.Guardian);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.LookedUp, Cancelled));
    }

    [Theory]
    [OnEveryEngine("430000193910050036", GuardianFault.Deceased)]
    [OnEveryEngine("110000198501010138", GuardianFault.NotInRegister)]
    [OnEveryEngine("110000198008080159", GuardianFault.NotInRegister)]
    public async Task Guardian_WhomTheRegisterDoesNotShow_IsNotVerifiedEvenWhenCompared(string engine, string number, GuardianFault fault)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var opened = (await desk.LookUpAsync(FamilyDriver.FirstTwin)).Case!;
        await family.LookUpGuardianAsync(opened.Id, number);
        await family.PictureOfGuardianAsync(opened.Id);
        var compared = (await family.CompareGuardianAsync(opened.Id)).Case!;
        Assert.Equal(fault, compared.Guardian!.Fault);
        Assert.Contains(ReasonCode.GuardianMissing, Codes(compared));
    }

    [Theory]
    [OnEveryEngine(PhotoComparison.Doubtful)]
    [OnEveryEngine(PhotoComparison.Mismatch)]
    public async Task Guardian_NotTheSame_IsNotVerified(string engine, PhotoComparison comparison)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var verified = await family.VerifiedAsync();
        var compared = (await family.CompareGuardianAsync(verified.Id, comparison)).Case!;
        Assert.Equal((GuardianFault.NotCompared, Verdict.Ask), (compared.Guardian!.Fault, compared.Decision.Verdict));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Guardian_ComparedBeforeThePicture_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var opened = (await desk.LookUpAsync(FamilyDriver.FirstTwin)).Case!;
        await family.LookUpGuardianAsync(opened.Id);
        Assert.Equal(DeskFault.PictureMissing, (await family.CompareGuardianAsync(opened.Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Guardian_AnotherOne_TakesTheEarlierOnesPicturesAndComparisonAway(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var verified = await family.VerifiedAsync();
        var other = (await family.LookUpGuardianAsync(verified.Id, DeskDriver.Ordinary)).Case!;
        Assert.Equal(("周明远", PhotoComparison.NotDone, (LivePictureView?)null), (other.Guardian!.Name, other.Guardian.Comparison, other.Guardian.LivePicture));
        await using var books = await portal.OpenBooksAsync();
        Assert.False(await books.CasePictures.AnyAsync(picture => picture.Kind == CasePictureRow.GuardianLive, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Guardian_SameRequestTwice_AsksTheRegisterOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var opened = (await desk.LookUpAsync(FamilyDriver.FirstTwin)).Case!;
        var request = Guid.CreateVersion7();
        await family.LookUpGuardianAsync(opened.Id, requestId: request);
        Assert.Null((await family.LookUpGuardianAsync(opened.Id, requestId: request)).Fault);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.LookedUp, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Describe_RelationAndTelephone_AreKeptAndAWrongOneIsTold(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var verified = await family.VerifiedAsync();
        var described = (await family.DescribeGuardianAsync(verified.Id, GuardianRelation.Mother, "138-0000 0000")).Case!;
        Assert.Equal((GuardianRelation.Mother, "138-0000 0000"), (described.Guardian!.Relation, described.Guardian.Phone));
        Assert.Equal(DeskFault.MalformedPhone, (await family.DescribeGuardianAsync(verified.Id, GuardianRelation.Mother, "家里")).Fault);
        Assert.Null((await family.DescribeGuardianAsync(verified.Id, GuardianRelation.Mother, "")).Case!.Guardian!.Phone);
    }

    private static ReasonCode[] Codes(CaseView view) => [.. view.Decision.Findings.Select(finding => finding.Code)];
}
