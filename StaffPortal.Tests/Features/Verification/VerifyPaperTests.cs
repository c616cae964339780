using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Verification;
using StaffPortal.Persistence.Rows;
using StaffPortal.Sealing;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Verification;

/// <summary>R-V-01, R-V-04, R-V-05 on real books.</summary>
public sealed class VerifyPaperTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static OfficerSession Officer => PortalUnderTest.OfficerAt(2);

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_SealOfAnIssuedPaper_IsValidAndMasked(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        var result = await VerifyAsync(portal, SealText.Write(paper.Seal));
        Assert.Equal((VerificationOutcome.Valid, false), (result.Outcome, result.ByNumber));
        var shown = result.Certificate!;
        Assert.Equal((CertificateNumber.Stored(paper.Number).Grouped, TravelMode.Rail, Channel.Window), (shown.Number, shown.Mode, shown.Channel));
        Assert.Equal(("周*远", "1100**********001X"), (shown.MaskedName, shown.MaskedNumber));
        Assert.Equal((paper.ValidFrom, paper.ValidUntil), (shown.Validity.From, shown.Validity.Until));
        var record = await SingleRecordAsync(portal);
        Assert.Equal((result.Id, "Valid", paper.Number, "BXZ01/2", "100001"), (record.Id, record.Outcome, record.CertificateNumber, record.Place, record.OfficerNumber));
    }

    [Theory]
    [OnEveryEngine("{0}")]
    [OnEveryEngine("  {0}\r\n")]
    [OnEveryEngine("r bxz01 261120 000001 {1}")]
    public async Task Verify_TypedNumber_IsValidAndSaysThatOnlyTheNumberWasSeen(string engine, string typed)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var number = (await IssueAsync(portal)).Number;
        var result = await VerifyAsync(portal, string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, number, number[^1]));
        Assert.Equal((VerificationOutcome.Valid, true), (result.Outcome, result.ByNumber));
        Assert.NotNull(result.Certificate);
    }

    [Theory]
    [OnEveryEngine(0, VerificationOutcome.Valid)]
    [OnEveryEngine(24 * 3600 - 1, VerificationOutcome.Valid)]
    [OnEveryEngine(24 * 3600, VerificationOutcome.Expired)]
    public async Task Verify_AtTheEndOfValidity_IsExpiredFromTheFirstInstantOn(string engine, int seconds, VerificationOutcome expected)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        // the clock stands a fraction of a second after the instant of issue
        portal.Clock.Advance(paper.IssuedAt.AddSeconds(seconds) - portal.Clock.GetUtcNow());
        Assert.Equal(expected, (await VerifyAsync(portal, SealText.Write(paper.Seal))).Outcome);
        var byNumber = await VerifyAsync(portal, paper.Number);
        Assert.Equal((expected, true), (byNumber.Outcome, byNumber.Certificate is not null));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_BeforeValidity_IsNotYetValid(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        portal.Clock.Advance(TimeSpan.FromSeconds(-1));
        Assert.Equal(VerificationOutcome.NotYetValid, (await VerifyAsync(portal, SealText.Write(paper.Seal))).Outcome);
        Assert.Equal(VerificationOutcome.NotYetValid, (await VerifyAsync(portal, paper.Number)).Outcome);
    }

    [Theory]
    [OnEveryEngine(CertificateState.Voided)]
    [OnEveryEngine(CertificateState.Replaced)]
    public async Task Verify_VoidedOrReplaced_IsVoidedEvenAfterItsTime(string engine, CertificateState state)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        Assert.Equal(1, await RawBooks.ExecuteAsOwnerAsync(portal, $"""UPDATE "Certificates" SET "State" = '{state}'"""));
        Assert.Equal(VerificationOutcome.Voided, (await VerifyAsync(portal, SealText.Write(paper.Seal))).Outcome);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(VerificationOutcome.Voided, (await VerifyAsync(portal, SealText.Write(paper.Seal))).Outcome);
        Assert.Equal(VerificationOutcome.Voided, (await VerifyAsync(portal, paper.Number)).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_AnyBitOfTheSealFlipped_NeverShowsThePerson(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        List<VerificationOutcome> outcomes = [];
        for (var place = 0; place < paper.Seal.Length; place += 3)
        {
            var flipped = paper.Seal.ToArray();
            flipped[place] ^= 1;
            var result = await VerifyAsync(portal, SealText.Write(flipped));
            outcomes.Add(result.Outcome);
            Assert.Null(result.Certificate);
        }
        Assert.Contains(VerificationOutcome.Altered, outcomes);
        Assert.DoesNotContain(outcomes, outcome => outcome is not (VerificationOutcome.Altered or VerificationOutcome.Unreadable or VerificationOutcome.UnknownKey));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_NameOnThePaperChanged_IsAltered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        var place = paper.Seal.AsSpan().IndexOf("周明远"u8);
        paper.Seal[place + 8] ^= 1;
        var result = await VerifyAsync(portal, SealText.Write(paper.Seal));
        Assert.Equal((VerificationOutcome.Altered, null), (result.Outcome, result.Certificate));
    }

    [Theory]
    [OnEveryEngine("")]
    [OnEveryEngine("   ")]
    [OnEveryEngine("你好")]
    [OnEveryEngine("TI1:")]
    [OnEveryEngine("TI1:AAAA:::")]
    [OnEveryEngine("https://example.invalid/R123")]
    [OnEveryEngine("<script>alert(1)</script>")]
    [OnEveryEngine("RBXZ01261120000001Q' OR '1'='1")]
    public async Task Verify_WhatIsNoSeal_IsUnreadableAndRecorded(string engine, string text)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await IssueAsync(portal);
        var result = await VerifyAsync(portal, text);
        Assert.Equal((VerificationOutcome.Unreadable, null), (result.Outcome, result.Certificate));
        var record = await SingleRecordAsync(portal);
        Assert.Equal(("Unreadable", null), (record.Outcome, record.CertificateNumber));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_TextThatIsNoText_IsUnreadable(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        foreach (var text in new[] { "\uD842", "TI1:\0\0", "\0", "TI1:\uDC00" }) Assert.Equal(VerificationOutcome.Unreadable, (await VerifyAsync(portal, text)).Outcome);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_TenMegabytes_IsUnreadableAtOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await IssueAsync(portal);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(VerificationOutcome.Unreadable, (await VerifyAsync(portal, SealText.Prefix + new string('A', 10_000_000))).Outcome);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_SealOfAnotherSystemsKey_IsUnknownKeyAndShowsNobody(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        using var foreign = new Sealing.KeyFolder();
        foreign.Options.Signer = "ZZ";
        var seal = new SealSigner(foreign.Open()).Sign(Contents(paper.Seal)).Seal;
        var result = await VerifyAsync(portal, SealText.Write(seal));
        Assert.Equal((VerificationOutcome.UnknownKey, null), (result.Outcome, result.Certificate));
        Assert.Null((await SingleRecordAsync(portal)).CertificateNumber);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_OtherKeyUnderOurName_IsAltered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var paper = await IssueAsync(portal);
        using var foreign = new Sealing.KeyFolder();
        var seal = new SealSigner(foreign.Open()).Sign(Contents(paper.Seal)).Seal;
        var result = await VerifyAsync(portal, SealText.Write(seal));
        Assert.Equal((VerificationOutcome.Altered, null), (result.Outcome, result.Certificate));
        Assert.Null((await SingleRecordAsync(portal)).CertificateNumber);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_SignedByUsAndNotInTheBooks_IsUnknownNumber(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var issued = Contents((await IssueAsync(portal)).Seal);
        var never = CertificateNumber.Compose(TravelMode.Rail, OfficeCode.Of("BXZ01"), new DateOnly(2026, 11, 20), 777).Value;
        foreach (var contents in new[] { issued with { CertificateNumber = never }, issued with { Name = "张三" }, issued with { ValidUntil = issued.ValidUntil.AddHours(1) } })
        {
            var result = await VerifyAsync(portal, portal.Get<SealSigner>().Sign(contents).Text);
            Assert.Equal((VerificationOutcome.UnknownNumber, null), (result.Outcome, result.Certificate));
        }
        var typed = await VerifyAsync(portal, never);
        Assert.Equal((VerificationOutcome.UnknownNumber, true, null), (typed.Outcome, typed.ByNumber, typed.Certificate));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_SameRequestAgain_IsTheFirstAnswerAndRecordedOnce(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (seal, request) = (SealText.Write((await IssueAsync(portal)).Seal), Guid.CreateVersion7());
        var first = await VerifyAsync(portal, seal, request);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first, await VerifyAsync(portal, seal, request));
        Assert.Equal(first.Id, (await SingleRecordAsync(portal)).Id);
        await using var books = await portal.OpenBooksAsync();
        Assert.Equal(1, await books.AuditEntries.CountAsync(entry => entry.Act == AuditAct.Verified, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_SameRequestWithAnotherPaper_ShowsNothingThatWasNotRecorded(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (paper, request) = (await IssueAsync(portal), Guid.CreateVersion7());
        await VerifyAsync(portal, "", request);
        var second = await VerifyAsync(portal, SealText.Write(paper.Seal), request);
        Assert.Equal((VerificationOutcome.Unreadable, null), (second.Outcome, second.Certificate));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_SameRequestFiveTimesAtOnce_IsRecordedOnceAndAllAreAnswered(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (seal, request) = (SealText.Write((await IssueAsync(portal)).Seal), Guid.CreateVersion7());
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => VerifyAsync(portal, seal, request)));
        Assert.Single(results.Distinct());
        Assert.Equal(results[0].Id, (await SingleRecordAsync(portal)).Id);
    }

    private static Task<VerificationResult> VerifyAsync(PortalUnderTest portal, string text, Guid? request = null) =>
        portal.Get<VerifyPaper>().RunAsync(request ?? Guid.CreateVersion7(), text, Officer, Cancelled);

    private static async Task<CertificateRow> IssueAsync(PortalUnderTest portal)
    {
        var id = (await new DeskDriver(portal).IssuedAsync()).Certificate!.Id;
        await using var books = await portal.OpenBooksAsync();
        return await books.Certificates.AsNoTracking().SingleAsync(certificate => certificate.Id == id, Cancelled);
    }

    private static async Task<VerificationRow> SingleRecordAsync(PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.VerificationRecords.AsNoTracking().SingleAsync(Cancelled);
    }

    private static SealContents Contents(byte[] seal) => Assert.IsType<SealReading.Parsed>(SealDecoder.Read(seal)).Contents;
}
