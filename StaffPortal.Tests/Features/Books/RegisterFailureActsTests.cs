using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Registers;
using StaffPortal.Tests.Features.Approvals;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>What the desk does on real books while the register is silent or knows nobody.</summary>
public sealed class RegisterFailureActsTests(PostgresCluster cluster)
{
    private static readonly HolderTyped s_typed = new("周明远", "01", "北京市示范区样例街道 12 号");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryEngine(DemonstrationRow.NotInRegister)]
    [OnEveryEngine(DemonstrationRow.RegisterUnavailable)]
    public async Task Park_WithoutARecord_OnlyOnceTheHolderIsEntered(string engine, DemonstrationRow row)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var review = await ReviewedAsync(portal, desk, DeskDriver.NumberOf(row));
        Assert.False(review.NamesHolder);
        foreach (var missing in new[] { s_typed with { Name = "" }, s_typed with { EthnicGroup = "" }, s_typed with { HouseholdPlace = " " }, s_typed with { EthnicGroup = "99" } })
        {
            await EnterAsync(portal, desk, review.Id, missing);
            var refused = await portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), review.Id, desk.Officer, Cancelled);
            Assert.Equal((DeskFault.HolderMissing, CaseState.Open), (refused.Fault, refused.Case!.State));
        }
        var entered = await EnterAsync(portal, desk, review.Id, s_typed);
        Assert.Equal(review.Decision.Findings, entered.Case!.Decision.Findings);
        Assert.Equal(("周明远", Sex.Male, "01", s_typed.HouseholdPlace), (entered.Case.Holder!.Name, entered.Case.Holder.Sex, entered.Case.Holder.EthnicGroup, entered.Case.Holder.HouseholdPlace));

        var parked = await portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), review.Id, desk.Officer, Cancelled);
        Assert.Equal((null, CaseState.Parked), (parked.Fault, parked.Case!.State));
        Assert.Equal("周*远", Assert.Single((await portal.Get<ListUnfinishedCases>().RunAsync(20, desk.Officer, Cancelled))!).MaskedName);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Park_HouseholdInTransfer_NeedsNoEntryForTheRecordNamesHim(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var review = await ReviewedAsync(portal, desk, DeskDriver.NumberOf(DemonstrationRow.InTransfer));
        Assert.True(review.NamesHolder);
        Assert.Equal(DeskFault.ChangedMeanwhile, (await EnterAsync(portal, desk, review.Id, s_typed)).Fault);
        Assert.Null((await portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), review.Id, desk.Officer, Cancelled)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task EnterHolder_MalformedParts_AreRefusedAndNothingIsLost(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.NotInRegister))).Case!;
        await EnterAsync(portal, desk, opened.Id, s_typed);
        (HolderTyped Typed, DeskFault Fault)[] wrong =
        [
            (s_typed with { Name = "<b>周</b>" }, DeskFault.MalformedName), (s_typed with { Name = new string('周', 51) }, DeskFault.MalformedName),
            (s_typed with { HouseholdPlace = new string('京', 201) }, DeskFault.MalformedPlace), (s_typed with { HouseholdPlace = "北京\u0000" }, DeskFault.MalformedPlace),
        ];
        foreach (var (typed, fault) in wrong)
        {
            var refused = await EnterAsync(portal, desk, opened.Id, typed);
            Assert.Equal((fault, "周明远", s_typed.HouseholdPlace), (refused.Fault, refused.Case!.Holder!.Name, refused.Case.Holder.HouseholdPlace));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task EnterHolder_Trail_TellsWhichPartsAndNobody(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.NumberOf(DemonstrationRow.NotInRegister))).Case!;
        await EnterAsync(portal, desk, opened.Id, s_typed with { HouseholdPlace = "" });
        await EnterAsync(portal, desk, opened.Id, s_typed with { HouseholdPlace = "" });
        await EnterAsync(portal, desk, opened.Id, s_typed);
        await using var books = await portal.OpenBooksAsync();
        var entries = await books.AuditEntries.Where(entry => entry.Act == AuditAct.HolderEntered).OrderBy(entry => entry.Seq).Select(entry => entry.Json).ToListAsync(Cancelled);
        Assert.Equal(2, entries.Count);
        Assert.Contains("\"detail\":{\"parts\":\"name ethnicGroup\"}", entries[0], StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"Complete\"", entries[1], StringComparison.Ordinal);
        PersonalData.AssertNoneIn(entries, "The trail");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AskAgain_RegisterIsBack_FindsTheRecordAndKeepsWhatWasEntered(string engine)
    {
        var register = new MovedRegister { Silent = true };
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var review = await ReviewedAsync(portal, desk, DeskDriver.Ordinary);
        await EnterAsync(portal, desk, review.Id, s_typed);
        register.Silent = false;
        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        var again = await AskAgainAsync(portal, desk, review.Id);

        Assert.Null(again.Fault);
        Assert.Equal((RegisterOutcome.Found, "周明远", null), (again.Case!.Register, again.Case.Person!.Name, again.Case.Holder));
        Assert.Equal(portal.Clock.GetUtcNow(), again.Case.AskedAt);
        Assert.Equal((review.Id, review.Evidence.Count, review.LivePicture!.Version, "周明远"), (again.Case.Id, again.Case.Evidence.Count, again.Case.LivePicture!.Version, again.Case.StatedName));
        // with the register's photo the comparison is made anew
        Assert.Equal((PhotoComparison.NotDone, ReasonCode.ComparisonMissing), (again.Case.Comparison, Assert.Single(again.Case.Decision.Findings).Code));
        await using var books = await portal.OpenBooksAsync();
        Assert.True(await books.CasePictures.AnyAsync(picture => picture.CaseId == review.Id && picture.Kind == CasePictureRow.Register, Cancelled));
        var asked = await books.AuditEntries.Where(entry => entry.Act == AuditAct.LookedUp).OrderBy(entry => entry.Seq).Select(entry => entry.Json).ToListAsync(Cancelled);
        Assert.Contains("\"again\":\"yes\"", asked[1], StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"Found\"", asked[1], StringComparison.Ordinal);
        await desk.CompareAsync(review.Id, PhotoComparison.Match);
        Assert.NotNull((await desk.IssueAsync(review.Id)).Case!.Certificate);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AskAgain_RegisterNamesSomebodyElse_IsRefusedByTheStatedName(string engine)
    {
        var register = new MovedRegister { Silent = true };
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await EnterAsync(portal, desk, opened.Id, s_typed with { Name = "陈思雨" });
        register.Silent = false;

        var again = await AskAgainAsync(portal, desk, opened.Id);

        Assert.Equal(Verdict.Refuse, again.Case!.Decision.Verdict);
        Assert.Contains(again.Case.Decision.Findings, finding => finding.Code is ReasonCode.NameDisagrees);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AskAgain_StillSilent_ChangesNothingButWhenItWasAsked(string engine)
    {
        var register = new MovedRegister { Silent = true };
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var review = await ReviewedAsync(portal, desk, DeskDriver.Ordinary);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await AskAgainAsync(portal, desk, review.Id);
        Assert.Null(again.Fault);
        Assert.Equal((RegisterOutcome.Unavailable, PhotoComparison.Match, portal.Clock.GetUtcNow()), (again.Case!.Register, again.Case.Comparison, again.Case.AskedAt));
        Assert.Equal(review.Decision.Findings, again.Case.Decision.Findings);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AskAgain_SameRequest_AsksAndWritesOnce(string engine)
    {
        var register = new MovedRegister { Silent = true };
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        register.Silent = false;
        var request = Guid.CreateVersion7();
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAgainAsync(portal, desk, opened.Id, request)));
        var asked = register.Asked;
        var late = await AskAgainAsync(portal, desk, opened.Id, request);
        Assert.All([.. atOnce, late], result => Assert.Equal((null, RegisterOutcome.Found), (result.Fault, result.Case!.Register)));
        Assert.Equal(asked, register.Asked);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(2, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.LookedUp, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task AskAgain_WhereThereWasAnAnswer_AsksNobody(string engine)
    {
        var register = new MovedRegister();
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var found = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        Assert.Equal(DeskFault.ChangedMeanwhile, (await AskAgainAsync(portal, desk, found.Id)).Fault);
        Assert.Equal(DeskFault.NotAllowed, (await portal.Get<AskRegisterAgain>().RunAsync(Guid.CreateVersion7(), found.Id, PortalUnderTest.Supervisor, Cancelled)).Fault);
        Assert.Equal(DeskFault.TakenOver, (await AskAgainAsync(portal, new DeskDriver(portal, desk: 3), found.Id)).Fault);
        Assert.Equal(1, register.Asked);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task GivenUp_WhileTheRegisterIsWaitedFor_WritesNothing(string engine)
    {
        var register = new MovedRegister { Silent = true };
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        var before = await BooksAsync(portal);
        register.Hangs = true;
        using var lookUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var again = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var first = await portal.Get<LookUpTraveller>().RunAsync(
            Guid.CreateVersion7(), DemonstrationPeople.All[1].Number, TravelMode.Rail, LookUpPurpose.Lost, desk.Officer, Cancelled, lookUp.Token);
        var second = await portal.Get<AskRegisterAgain>().RunAsync(Guid.CreateVersion7(), opened.Id, desk.Officer, Cancelled, again.Token);

        Assert.Equal((DeskFault.LookUpCancelled, DeskFault.LookUpCancelled), (first.Fault, second.Fault));
        Assert.Equal(before, await BooksAsync(portal));
        Assert.Equal(opened.Id, (await portal.Get<ReadCase>().RunAsync(null, desk.Officer, Cancelled))!.Case!.Id);
    }

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static Task<DeskResult> EnterAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, HolderTyped typed) =>
        portal.Get<EnterHolder>().RunAsync(Guid.CreateVersion7(), caseId, typed, desk.Officer, Cancelled);

    private static Task<DeskResult> AskAgainAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, Guid? requestId = null) =>
        portal.Get<AskRegisterAgain>().RunAsync(requestId ?? Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);

    // looked up, compared with the photo of a licence: the supervisor's turn
    private static async Task<CaseView> ReviewedAsync(PortalUnderTest portal, DeskDriver desk, string number)
    {
        var ready = await desk.ReadyAsync(number);
        // what is approved must have a picture to print
        await new ApprovalDriver(portal, desk).PictureAsync(ready.Id);
        await desk.CompareAsync(ready.Id, PhotoComparison.Match);
        var seen = await portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), ready.Id, new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true), desk.Officer, Cancelled);
        Assert.Equal(Verdict.Review, seen.Case!.Decision.Verdict);
        return seen.Case;
    }

    private static async Task<(int, int, int, long)> BooksAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return (await books.Cases.CountAsync(Cancelled), await books.Cases.SumAsync(c => c.Revision, Cancelled), await books.HandledRequests.CountAsync(Cancelled), await books.AuditEntries.LongCountAsync(Cancelled));
    }

    /// <summary>The demonstration register, as it stands behind a line that fails.</summary>
    private sealed class MovedRegister : ICitizenRegister
    {
        private readonly DemonstrationRegister _people = new(TimeProvider.System);
        private int _asked;

        public bool Silent { get; set; }

        public bool Hangs { get; set; }

        public int Asked => _asked;

        public async Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            if (Hangs) await Task.Delay(Timeout.Infinite, cancellationToken);
            return Silent ? new RegisterAnswer.Unavailable() : await _people.LookUpAsync(number, cancellationToken);
        }
    }
}
