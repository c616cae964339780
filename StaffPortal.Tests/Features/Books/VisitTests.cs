using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Who comes together is served, sent and issued together, on real books.</summary>
public sealed class VisitTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Next_SecondTwin_BringsTheVerifiedGuardianWithPictures(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var first = await family.VerifiedAsync();
        var second = (await family.NextAsync(FamilyDriver.SecondTwin, first.Id)).Case!;
        Assert.Equal(GuardianFault.None, second.Guardian!.Fault);
        Assert.DoesNotContain(ReasonCode.GuardianMissing, second.Decision.Findings.Select(finding => finding.Code));
        Assert.Equal([first.Id, second.Id], second.Visit.Select(member => member.Id));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.CasePictures.CountAsync(picture => picture.Kind == CasePictureRow.GuardianLive, Cancelled));
        Assert.All(await books.Cases.ToListAsync(Cancelled), row => Assert.Equal(nameof(CaseState.Open), row.State));
        Assert.Single(await books.Cases.Select(row => row.VisitId).Distinct().ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Next_GrownUp_BringsNoGuardian(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var first = await family.VerifiedAsync();
        Assert.Null((await family.NextAsync(DeskDriver.Ordinary, first.Id)).Case!.Guardian);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_NextTravellerOfAnotherVisit_FinishesTheWholeVisit(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var first = await family.VerifiedAsync();
        await family.NextAsync(FamilyDriver.SecondTwin, first.Id);
        await desk.LookUpAsync(DeskDriver.Ordinary);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.Cases.CountAsync(row => row.State == nameof(CaseState.Finished), Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Park_OneTwin_SendsBoth(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var first = await family.VerifiedAsync();
        var second = (await family.NextAsync(FamilyDriver.SecondTwin, first.Id)).Case!;
        var early = await family.ParkAsync(first.Id);
        Assert.Equal((DeskFault.VisitNotReady, "2"), (early.Fault, early.Detail));
        await desk.EvidenceAsync(second.Id, EvidenceKind.BirthCertificate);
        Assert.Null((await family.ParkAsync(second.Id)).Fault);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.Cases.CountAsync(row => row.State == nameof(CaseState.Parked), Cancelled));
        Assert.Equal(2, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.CaseParked, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task TakeOver_OneOfAVisit_BringsAllOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var (first, _) = await MotherAndChildAsync(portal, desk);
        await portal.Get<TakeOverCase>().RunAsync(Guid.CreateVersion7(), first.Id, PortalUnderTest.OfficerAt(1), Cancelled);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal([1, 1], await books.Cases.Select(row => row.DeskNumber).ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task IssueAll_EverybodyGranted_GivesEachACertificateOfHisOwnAndTwiceTheSame(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var (mother, child) = await MotherAndChildAsync(portal, desk);
        await desk.CompareAsync(child.Id, PhotoComparison.Match);
        var request = Guid.CreateVersion7();
        var issued = await family.IssueAllAsync(mother.Id, request);
        Assert.Null(issued.Fault);
        Assert.All(issued.Case!.Visit, member => Assert.Equal(CaseState.Issued, member.State));
        var again = await family.IssueAllAsync(mother.Id, request);
        Assert.Equal(issued.Case.Certificate, again.Case!.Certificate);
        Assert.Equal(CaseState.Issued, (await family.IssueAllAsync(child.Id)).Case!.State);
        await using var books = await portal.OpenBooksAsync();
        var numbers = await books.Certificates.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(Cancelled);
        Assert.Equal(["RBXZ01261120000001", "RBXZ01261120000002"], numbers.Select(number => number[..18]));
        Assert.Equal(2, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.Issued, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task IssueAll_OneNotReady_IssuesNobodyAndTakesNoNumber(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var (mother, child) = await MotherAndChildAsync(portal, desk);
        var refused = await family.IssueAllAsync(mother.Id);
        Assert.Equal((DeskFault.VisitNotReady, "2", CaseState.Open), (refused.Fault, refused.Detail, refused.Case!.State));
        await using (var books = await portal.OpenBooksAsync())
        {
            Assert.Empty(await books.Certificates.ToListAsync(Cancelled));
            Assert.Empty(await books.AuditEntries.Where(entry => entry.Act == AuditAct.Issued).ToListAsync(Cancelled));
        }
        await desk.CompareAsync(child.Id, PhotoComparison.Match);
        Assert.EndsWith("000001", (await family.IssueAllAsync(mother.Id)).Case!.Certificate!.Number[..^2], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task IssueAll_FromBothSeatsAtOnce_IssuesOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var family = new FamilyDriver(portal, desk);
        var (mother, child) = await MotherAndChildAsync(portal, desk);
        await desk.CompareAsync(child.Id, PhotoComparison.Match);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(turn => family.IssueAllAsync(turn % 2 == 0 ? mother.Id : child.Id)));
        Assert.All(all, result => Assert.NotNull(result.Case?.Certificate));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.Certificates.CountAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Finish_OneOfAVisit_FinishesAllOfIt(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var (mother, _) = await MotherAndChildAsync(portal, desk);
        await portal.Get<FinishCase>().RunAsync(Guid.CreateVersion7(), mother.Id, desk.Officer, Cancelled);
        await using var books = await portal.OpenBooksAsync();
        Assert.All(await books.Cases.ToListAsync(Cancelled), row => Assert.Equal(nameof(CaseState.Finished), row.State));
    }

    // the mother is ready; the child has a card and waits for its comparison
    private static async Task<(CaseView Mother, CaseView Child)> MotherAndChildAsync(PortalUnderTest portal, DeskDriver desk)
    {
        var mother = await desk.ReadyAsync(FamilyDriver.Mother);
        var child = (await new FamilyDriver(portal, desk).NextAsync(FamilyDriver.ChildWithCard, mother.Id)).Case!;
        return (mother, (await desk.PictureAsync(child.Id)).Case!);
    }
}
