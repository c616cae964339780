using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Aviation at the window, from the number to the paper (R-AW-01 to R-AW-07), on real books.</summary>
public sealed class AviationCaseTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_OrdinaryFlight_IsAviationPaperOfTheAirportFor15Days(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var certificate = (await Airport(portal).IssuedAsync()).Certificate!;
        Assert.StartsWith("A PEKT3 261120 000001", certificate.Number, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(15), certificate.Validity.Until - certificate.Validity.From);
        await using var books = await portal.OpenBooksAsync();
        var row = await books.Certificates.SingleAsync(Cancelled);
        Assert.Equal((TravelMode.Aviation, "PEKT3", "100021"), (row.Mode, row.OfficeCode, row.OfficerNumber));
        var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), SealText.Write(row.Seal), PortalUnderTest.OfficerAt(1), Cancelled);
        Assert.Equal((VerificationOutcome.Valid, TravelMode.Aviation), (verified.Outcome, verified.Certificate!.Mode));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Ready_OrdinaryFlight_AsksStepByStepForWhatIsMissing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        Assert.Equal([ReasonCode.DepartureMissing, ReasonCode.ComparisonMissing, ReasonCode.EvidenceMissing], Codes(opened));
        await desk.PictureAsync(opened.Id);
        Assert.Equal([ReasonCode.DepartureMissing, ReasonCode.EvidenceMissing], Codes((await desk.CompareAsync(opened.Id, PhotoComparison.Match)).Case!));
        Assert.Equal([ReasonCode.EvidenceMissing], Codes((await desk.FlightAsync(opened.Id)).Case!));
        Assert.Equal(Verdict.Grant, (await desk.EvidenceAsync(opened.Id, EvidenceKind.SocialSecurityCard)).Case!.Decision.Verdict);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Flight_RecordedByHand_IsShownInOneFormAndAuditedWithoutTheJourney(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        var recorded = (await desk.FlightAsync(opened.Id, "ca 1831", "明天 0805")).Case!;
        Assert.Equal(("CA1831", new DateTimeOffset(2026, 11, 21, 0, 5, 0, TimeSpan.Zero)), (recorded.Flight!.Number, recorded.Flight.Departure));
        await using var books = await portal.OpenBooksAsync();
        var entry = await books.AuditEntries.SingleAsync(e => e.Act == AuditAct.FlightRecorded, Cancelled);
        Assert.Contains("\"outcome\":\"Eligible\"", entry.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("1831", entry.Json.Replace(entry.Object, "", StringComparison.Ordinal).Replace(entry.Json[entry.Json.IndexOf("\"prev\"", StringComparison.Ordinal)..], "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [OnEveryEngine("中国国航", "17:00", "Number")]
    [OnEveryEngine("CA1831", "下午", "Departure")]
    public async Task Flight_CannotBeRead_IsToldByFieldAndNothingIsChanged(string engine, string number, string departure, string field)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await desk.FlightAsync(opened.Id);
        var refused = await desk.FlightAsync(opened.Id, number, departure);
        Assert.Equal((DeskFault.MalformedFlight, field), (refused.Fault, refused.Detail));
        Assert.Equal("CA1831", refused.Case!.Flight!.Number);
    }

    [Theory]
    [OnEveryEngine(TicketSeen.Abroad, "17:00", ReasonCode.FlightNotEligible)]
    [OnEveryEngine(TicketSeen.OtherIdentity, "17:00", ReasonCode.FlightNotEligible)]
    [OnEveryEngine(TicketSeen.Eligible, "12:49", ReasonCode.TooCloseToDeparture)]
    [OnEveryEngine(TicketSeen.Eligible, "11:00", ReasonCode.TooCloseToDeparture)]
    public async Task Flight_ThatCannotBeTaken_IsRefusedAndNotIssued(string engine, TicketSeen ticket, string departure, ReasonCode code)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var ready = await desk.ReadyAsync();
        var refused = (await desk.FlightAsync(ready.Id, departure: departure, ticket: ticket)).Case!;
        Assert.Equal((Verdict.Refuse, code), (refused.Decision.Verdict, refused.Decision.Findings[0].Code));
        Assert.Equal(DeskFault.NotGranted, (await desk.IssueAsync(ready.Id)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_DepartureThatDrewNearMeanwhile_IsNotGranted(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var ready = await desk.ReadyAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(251));
        Assert.Equal(DeskFault.NotGranted, (await desk.IssueAsync(ready.Id)).Fault);
        var again = await portal.Get<DecideAgain>().RunAsync(Guid.CreateVersion7(), ready.Id, desk.Officer, Cancelled);
        Assert.Equal([ReasonCode.TooCloseToDeparture], Codes(again.Case!));
    }

    [Theory]
    [OnEveryEngine(7)]
    [OnEveryEngine(15)]
    public async Task Validity_DaysOffered_StandOnTheCertificate(string engine, int days)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var ready = await desk.ReadyAsync();
        Assert.Null((await ChooseAsync(portal, desk, ready.Id, days)).Fault);
        var certificate = (await desk.IssueAsync(ready.Id)).Case!.Certificate!;
        Assert.Equal(TimeSpan.FromDays(days), certificate.Validity.Until - certificate.Validity.From);
    }

    [Theory]
    [OnEveryEngine(6)]
    [OnEveryEngine(16)]
    public async Task Validity_DaysNotOffered_AreRefusedByName(string engine, int days)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var refused = await ChooseAsync(portal, desk, (await desk.ReadyAsync()).Id, days);
        Assert.Equal((DeskFault.ValidityNotOffered, "7–15"), (refused.Fault, refused.Detail));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OralCheck_NothingToShow_LeadsToReviewAndCanBeParked(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var opened = await WithoutEvidenceAsync(desk);
        var stated = (await portal.Get<StateNoEvidence>().RunAsync(Guid.CreateVersion7(), opened.Id, noEvidence: true, desk.Officer, Cancelled)).Case!;
        Assert.Equal([ReasonCode.OralCheckMissing], Codes(stated));
        var passed = (await AnswerAsync(portal, desk, opened.Id, right: true)).Case!;
        Assert.Equal([ReasonCode.OralCheckOnly], Codes(passed));
        Assert.Null((await portal.Get<ParkCase>().RunAsync(Guid.CreateVersion7(), opened.Id, desk.Officer, Cancelled)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OralCheck_WrongAnswer_RefusesUntilADocumentTurnsUp(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var opened = await WithoutEvidenceAsync(desk);
        await portal.Get<StateNoEvidence>().RunAsync(Guid.CreateVersion7(), opened.Id, noEvidence: true, desk.Officer, Cancelled);
        Assert.Equal([ReasonCode.OralCheckFailed], Codes((await AnswerAsync(portal, desk, opened.Id, right: false)).Case!));
        Assert.Empty(Codes((await desk.EvidenceAsync(opened.Id)).Case!));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task OralCheck_TakenBack_ForgetsTheAnswers(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = Airport(portal);
        var opened = await WithoutEvidenceAsync(desk);
        await portal.Get<StateNoEvidence>().RunAsync(Guid.CreateVersion7(), opened.Id, noEvidence: true, desk.Officer, Cancelled);
        await AnswerAsync(portal, desk, opened.Id, right: false);
        var back = (await portal.Get<StateNoEvidence>().RunAsync(Guid.CreateVersion7(), opened.Id, noEvidence: false, desk.Officer, Cancelled)).Case!;
        Assert.Equal([ReasonCode.EvidenceMissing], Codes(back));
        Assert.Empty(back.OralAnswers);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task LookUp_ModeOfAnotherOffice_IsNotOffered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var result = await portal.Get<LookUpTraveller>().RunAsync(
            Guid.CreateVersion7(), DeskDriver.Ordinary, TravelMode.Rail, LookUpPurpose.NotCarried, PortalUnderTest.AirportOfficerAt(1), Cancelled);
        Assert.Equal(DeskFault.ModeNotOffered, result.Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Flight_InARailCase_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        Assert.Equal(DeskFault.ModeNotOffered, (await desk.FlightAsync(ready.Id)).Fault);
        Assert.Equal(DeskFault.ModeNotOffered, (await ChooseAsync(portal, desk, ready.Id, 7)).Fault);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_RailAndAir_AreOneHistoryWithSerialsOfTheirOffices(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        Assert.StartsWith("R BXZ01 261120 000001", (await new DeskDriver(portal).IssuedAsync()).Certificate!.Number, StringComparison.Ordinal);
        var flown = await Airport(portal).IssuedAsync();
        Assert.StartsWith("A PEKT3 261120 000001", flown.Certificate!.Number, StringComparison.Ordinal);
        Assert.Equal(2, flown.Ledger.Total);
        Assert.Equal([ReasonCode.FrequentIssue], Codes(flown));
    }

    private static DeskDriver Airport(PortalUnderTest portal) => new(portal, 1, TravelMode.Aviation);

    private static ReasonCode[] Codes(CaseView view) => [.. view.Decision.Findings.Select(finding => finding.Code)];

    private static async Task<CaseView> WithoutEvidenceAsync(DeskDriver desk)
    {
        var opened = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!;
        await desk.PictureAsync(opened.Id);
        await desk.CompareAsync(opened.Id, PhotoComparison.Match);
        return (await desk.FlightAsync(opened.Id)).Case!;
    }

    private static Task<DeskResult> ChooseAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, int days) =>
        portal.Get<ChooseValidity>().RunAsync(Guid.CreateVersion7(), caseId, days, desk.Officer, Cancelled);

    private static Task<DeskResult> AnswerAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, bool right) => portal.Get<AnswerOralCheck>().RunAsync(
        Guid.CreateVersion7(), caseId, Enum.GetValues<OralQuestion>().ToDictionary(question => question, question => right || question is not OralQuestion.Address),
        desk.Officer, Cancelled);
}
