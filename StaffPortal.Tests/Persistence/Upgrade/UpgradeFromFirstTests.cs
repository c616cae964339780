using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Issuance;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Sealing;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence.Upgrade;

/// <summary>A database of the version before, in full use, is brought to the newest form: nothing is lost, and work goes on where it stood.</summary>
public sealed class UpgradeFromFirstTests(PostgresCluster cluster)
{
    private const string First = "20261120141449_First";

    // as they were stored then; what is stored now may read otherwise
    private const string IssuedCase = """{"Version":1,"Number":"11000019900307001X","Register":"Found","Record":{"Name":"\u5468\u660E\u8FDC","Sex":"Male","EthnicGroup":"01","HouseholdPlace":"\u5317\u4EAC\u5E02\u793A\u8303\u533A\u6837\u4F8B\u8857\u9053 12 \u53F7","Card":"Issued","CardValidUntil":"2039-06-14","PhotoTakenOn":"2019-06-14","InTransfer":false,"Deceased":false,"Wanted":false,"TravelRestriction":false},"LivePicture":"None","LivePictureAt":"2026-11-20T12:00:00.123+08:00","Comparison":"Match","Points":{},"Evidence":[],"History":{"ElectronicRailThisMonth":0,"PaperToday":0,"PaperLast7Days":0},"DecidedAt":"2026-11-20T04:00:00+00:00","Decision":{"Verdict":"Grant","Findings":[],"Edition":"2022-01","Validity":{"From":"2026-11-20T04:00:00+00:00","Until":"2026-11-21T04:00:00+00:00"}}}""";
    private const string OpenCase = """{"Version":1,"Number":"310000199506180023","Register":"Found","Record":{"Name":"\u9648\u601D\u96E8","Sex":"Female","EthnicGroup":"01","HouseholdPlace":"\u4E0A\u6D77\u5E02\u793A\u8303\u533A\u6837\u4F8B\u8DEF 88 \u5F04 6 \u53F7","Card":"Issued","CardValidUntil":"2031-05-20","PhotoTakenOn":"2021-05-20","InTransfer":false,"Deceased":false,"Wanted":false,"TravelRestriction":false},"Comparison":"NotDone","Points":{},"Evidence":[],"History":{"ElectronicRailThisMonth":0,"PaperToday":0,"PaperLast7Days":0},"DecidedAt":"2026-11-20T12:00:00.123+08:00","Decision":{"Verdict":"Ask","Findings":[{"Code":"ComparisonMissing","Effect":"Ask","Rule":"R-C-07","NextStep":"Compare"}],"Edition":"2022-01","Validity":{"From":"2026-11-20T12:00:00.123+08:00","Until":"2026-11-21T12:00:00.123+08:00"}}}""";
    private const string Holder = """{"Version":1,"Name":"\u5468\u660E\u8FDC","Sex":"Male","EthnicGroup":"01","BirthDate":"1990-03-07","Number":"11000019900307001X","HouseholdPlace":"\u5317\u4EAC\u5E02\u793A\u8303\u533A\u6837\u4F8B\u8857\u9053 12 \u53F7","Purpose":"NotCarried","Evidence":[],"Findings":[]}""";

    private static readonly Guid s_issued = new("01a1f71c-767b-77bf-bd03-9fd6a9f20009");
    private static readonly Guid s_open = new("01a1f71c-767b-7499-9903-b8d563b0c46e");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_BooksOfFirst_KeepEverythingAndWorkGoesOn()
    {
        await using var portal = PortalUnderTest.StartAt(await cluster.CreateDatabaseAsync(Cancelled));
        var seal = await FillAsync(portal);
        await portal.MigrateAgainAsync();

        await using var books = await portal.OpenBooksAsync();
        Assert.True((await books.Offices.SingleAsync(Cancelled)).Enabled);
        Assert.Equal([true, true, true], await books.Desks.Select(desk => desk.Enabled).ToListAsync(Cancelled));
        Assert.Equal([true, false], await books.Officers.OrderBy(officer => officer.Number).Select(officer => officer.Enabled).ToListAsync(Cancelled));
        Assert.Equal((2, 1, 1), (await books.CasePictures.CountAsync(Cancelled), await books.Prints.CountAsync(Cancelled), await books.VerificationRecords.CountAsync(Cancelled)));
        var certificate = await books.Certificates.SingleAsync(Cancelled);
        Assert.Equal((CertificateState.Issued, null, null, null), (certificate.State, certificate.StateAt, certificate.StateReason, certificate.ReplacedById));
        Assert.Equal(DemonstrationPeople.All[0].Number, HolderContent.FromJson(certificate.Holder).Number);

        var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), seal, PortalUnderTest.OfficerAt(2), Cancelled);
        Assert.Equal(VerificationOutcome.Valid, verified.Outcome);
        var shown = await portal.Get<ReadCase>().RunAsync(s_issued, PortalUnderTest.OfficerAt(2), Cancelled);
        Assert.Equal("R BXZ01 261120 000001 F", shown?.Case?.Certificate?.Number);
        Assert.EndsWith("000002", (await FinishOpenCaseAsync(portal)).Number[..^2], StringComparison.Ordinal);
        Assert.Null(AuditChain.FirstFault(books.AuditEntries.OrderBy(entry => entry.Seq).AsEnumerable().Select(entry => (entry.Seq, entry.Json))));
        Assert.True(await books.AuditEntries.CountAsync(Cancelled) > 9);
    }

    // the case that stood open during the upgrade, to its certificate
    private static async Task<CertificateView> FinishOpenCaseAsync(PortalUnderTest portal)
    {
        var desk = new DeskDriver(portal, 3);
        await desk.PictureAsync(s_open);
        await desk.CompareAsync(s_open, PhotoComparison.Match);
        var issued = await desk.IssueAsync(s_open);
        Assert.Null(issued.Fault);
        return issued.Case!.Certificate!;
    }

    private static async Task<string> FillAsync(PortalUnderTest portal)
    {
        await using (var owner = portal.OpenAsOwner()) await owner.GetService<IMigrator>().MigrateAsync(First, Cancelled);
        var portrait = Portraits.Of(DemonstrationPeople.All[0])!.Value.ToArray();
        var seal = portal.Get<SealSigner>().Sign(SealOf(portrait));
        await using var connection = new NpgsqlConnection(portal.Database.OwnerConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancelled);
#pragma warning disable CA2100 // a file of the tests
        await using var fill = new NpgsqlCommand(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "books-of-first.sql"), Cancelled), connection);
#pragma warning restore CA2100
        foreach (var (name, value) in Protected(portal.Get<PersonalDataProtector>(), portrait, seal)) fill.Parameters.AddWithValue(name, value);
        await fill.ExecuteNonQueryAsync(Cancelled);
        return SealText.Write(seal.Seal);
    }

    private static IEnumerable<(string Name, object Value)> Protected(PersonalDataProtector protector, byte[] portrait, SignedSeal seal) =>
    [
        ("officer", protector.Protect("王建国", "Officers.Name")), ("issuedContent", protector.Protect(IssuedCase, "Cases.Content")),
        ("openContent", protector.Protect(OpenCase, "Cases.Content")), ("picture", protector.Protect(portrait, "CasePictures.Jpeg")),
        ("issuedLookup", protector.LookupOf(DemonstrationPeople.All[0].Number, "citizen-id-number")), ("openLookup", protector.LookupOf(DemonstrationPeople.All[1].Number, "citizen-id-number")),
        ("nameLookup", protector.LookupOf(DemonstrationPeople.All[0].Record!.Name.Value, "person-name")), ("holder", protector.Protect(Holder, "Certificates.Holder")),
        ("portrait", protector.Protect(portrait, "Certificates.Portrait")), ("seal", protector.Protect(seal.Seal, "Certificates.Seal")), ("keyId", seal.Kid),
    ];

    private static SealContents SealOf(byte[] portrait) => new()
    {
        CertificateNumber = "RBXZ01261120000001F", Name = DemonstrationPeople.All[0].Record!.Name.Value, IdentityNumber = DemonstrationPeople.All[0].Number,
        Mode = TravelMode.Rail, Channel = Channel.Window, ValidFrom = new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero),
        ValidUntil = new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.Zero), OfficeCode = "BXZ01", Portrait = PortraitDigest.Of(portrait), SigningDay = new DateOnly(2026, 11, 20),
    };
}
