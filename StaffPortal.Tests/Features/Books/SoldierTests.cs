using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Books;

/// <summary>Who is in active service shows the letter of his unit (R-S-05), on real books.</summary>
public sealed class SoldierTests(PostgresCluster cluster)
{
    private const string Unit = "某部样例大队";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static LetterTyped Letter => new(Unit, LetterDepartment.Political, new DateOnly(2026, 11, 18), SealSeen: true);

    [Theory, MemberData(nameof(Engines))]
    public async Task Serving_WithTheLetter_IsIssuedAndOnlyTheStubNamesTheUnit(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        var asked = (await StateAsync(portal, desk, ready.Id, serves: true)).Case!;
        Assert.Equal([(ReasonCode.UnitLetterMissing, Effect.Ask), (ReasonCode.OwnDocumentIsEnough, Effect.Note)], asked.Decision.Findings.Select(finding => (finding.Code, finding.Effect)));
        Assert.Equal(Verdict.Grant, (await ShowAsync(portal, desk, ready.Id, Letter)).Case!.Decision.Verdict);
        var certificate = (await desk.IssueAsync(ready.Id)).Case!.Certificate!;
        var sheet = (await portal.Get<CertificatePaper>().ComposeAsync(certificate.Id, desk.Officer, Cancelled))!;
        Assert.Contains("单位证明信（某部样例大队 政治部门 2026年11月18日）", sheet.Evidence, StringComparison.Ordinal);
        Assert.Equal("现役军人，凭**单位证明信**办理。", sheet.Uses[^1]);
        Assert.DoesNotContain(sheet.Uses, use => use.Contains(Unit, StringComparison.Ordinal));
        await using var books = await portal.OpenBooksAsync();
        Assert.All(await books.AuditEntries.ToListAsync(Cancelled), entry => Assert.DoesNotContain(Unit, entry.Json, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Serving_LetterStatedMissing_IsRefusedUntilItTurnsUp(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        await StateAsync(portal, desk, ready.Id, serves: true);
        var refused = (await portal.Get<StateMilitary>().StateLetterAsync(Guid.CreateVersion7(), ready.Id, missing: true, desk.Officer, Cancelled)).Case!;
        Assert.Equal((Verdict.Refuse, ReasonCode.UnitLetterMissing), (refused.Decision.Verdict, refused.Decision.Findings[0].Code));
        Assert.Equal(Verdict.Grant, (await ShowAsync(portal, desk, ready.Id, Letter)).Case!.Decision.Verdict);
        var back = (await StateAsync(portal, desk, ready.Id, serves: false)).Case!;
        Assert.Equal((false, false), (back.ActiveMilitary, back.UnitLetterStatedMissing));
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(3, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.ServiceStated, Cancelled));
    }

    public static TheoryData<string> Parts => new("Unit", "Department", "Date", "Seal");

    [Theory, MemberData(nameof(Parts))]
    public async Task Letter_NotEnteredInFull_IsToldWhichPart(string part)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync(DeskDriver.NumberOf(DemonstrationRow.ActiveMilitary));
        await StateAsync(portal, desk, ready.Id, serves: true);
        var letter = part switch
        {
            "Unit" => Letter with { Unit = " " },
            "Department" => Letter with { Department = null },
            // of tomorrow
            "Date" => Letter with { Date = new DateOnly(2026, 11, 21) },
            _ => Letter with { SealSeen = false },
        };
        var refused = await ShowAsync(portal, desk, ready.Id, letter);
        Assert.Equal((DeskFault.LetterIncomplete, part), (refused.Fault, refused.Detail));
        Assert.Empty(refused.Case!.Evidence);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Document_NumberAndPicture_AreKeptWithTheCaseAndGoWithTheDocument(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync();
        var licence = new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true);
        await portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), ready.Id, licence, desk.Officer, Cancelled, new EvidenceTyped(" 示范-0001 "));
        var pictured = await portal.Get<TakeEvidencePicture>().RunAsync(Guid.CreateVersion7(), ready.Id, EvidenceKind.DrivingLicence, [0xFF, 0xD8, 1], desk.Officer, Cancelled);
        var noted = Assert.Single(pictured.Case!.Documents);
        Assert.Equal(("示范-0001", true), (noted.Number, noted.PictureAt is not null));
        Assert.Equal(DeskFault.ChangedMeanwhile, (await portal.Get<TakeEvidencePicture>().RunAsync(Guid.CreateVersion7(), ready.Id, EvidenceKind.Passport, [1], desk.Officer, Cancelled)).Fault);
        var gone = await portal.Get<RemoveEvidence>().RunAsync(Guid.CreateVersion7(), ready.Id, licence, desk.Officer, Cancelled);
        Assert.Empty(gone.Case!.Documents);
        await using var books = await portal.OpenBooksAsync();
        Assert.False(await books.CasePictures.AnyAsync(picture => picture.Kind == "Evidence.DrivingLicence", Cancelled));
        Assert.All(await books.AuditEntries.ToListAsync(Cancelled), entry => Assert.DoesNotContain("示范-0001", entry.Json, StringComparison.Ordinal));
    }

    private static Task<DeskResult> StateAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, bool serves) =>
        portal.Get<StateMilitary>().RunAsync(Guid.CreateVersion7(), caseId, serves, desk.Officer, Cancelled);

    private static Task<DeskResult> ShowAsync(PortalUnderTest portal, DeskDriver desk, Guid caseId, LetterTyped letter) => portal.Get<AddEvidence>().RunAsync(
        Guid.CreateVersion7(), caseId, new EvidenceSeen(EvidenceKind.UnitLetter, HasPhoto: false), desk.Officer, Cancelled, new EvidenceTyped(Letter: letter));
}
