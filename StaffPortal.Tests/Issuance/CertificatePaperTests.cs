using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StaffPortal.Configuration;
using StaffPortal.Documents;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Issuance;

/// <summary>The words of the paper, from an issued case to the printed page (R-P-02, R-P-06, R-P-07).</summary>
public sealed class CertificatePaperTests(PostgresCluster cluster)
{
    private static readonly GlyphCheck s_glyphs = new();

    public static TheoryData<string> DifficultNames =>
    [
        .. DemonstrationPeople.All.Where(person => person.Row is DemonstrationRow.LongName or DemonstrationRow.RareName).Select(person => person.Number),
    ];

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Compose_IssuedCase_SaysAllThatThePaperMust(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (row, sheet) = await IssueAsync(portal, DeskDriver.Ordinary);
        Assert.Equal(("乘坐旅客列车临时身份证明", "周明远", "男", "汉族"), (sheet.Title, sheet.Name, sheet.Sex, sheet.EthnicGroup));
        Assert.Equal(("1990年3月7日", DeskDriver.Ordinary, "北京市示范区样例街道 12 号"), (sheet.BirthDate, sheet.IdentityNumber, sheet.HouseholdPlace));
        Assert.Equal("未携带证件", sheet.Purpose);
        Assert.Equal(row.Number, sheet.Number.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(("北京铁路公安处北京西站派出所", "北京西站公安制证窗口·2号", "100001"), (sheet.IssuingOffice, sheet.Desk, sheet.OfficerNumber));
        Assert.Equal("2026年11月20日 12:00:00", sheet.IssuedAt);
        Assert.Equal(("2026年11月20日 12:00 起", "至 2026年11月21日 12:00", "自签发起 24 小时"), (sheet.ValidFrom, sheet.ValidUntil, sheet.ValidLength));
        Assert.Equal(SealText.Write(row.Seal), sheet.SealCode);
        Assert.Equal(row.Portrait, sheet.PortraitJpeg.ToArray());
        Assert.True(sheet.Specimen);
        Assert.Equal(["请走人工通道", "不能用于乘机", "过期作废"], sheet.Marks);
        Assert.Contains(sheet.Uses, use => use.Contains("同城", StringComparison.Ordinal));
        Assert.Equal("不收取任何费用", sheet.FreeOfCharge);
        Assert.Equal("无（铁路窗口不要求）", sheet.Evidence);
        Assert.EndsWith("规则版本 2022-01", sheet.Findings, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compose_IssuedFlight_SaysAllThatAnAviationPaperMust(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal, 1, TravelMode.Aviation);
        var issued = await desk.IssuedAsync();
        var sheet = (await portal.Get<CertificatePaper>().ComposeAsync(issued.Certificate!.Id, desk.Officer, Cancelled))!;
        Assert.Equal(("乘坐民航飞机临时身份证明", "CA1831", "11月20日 17:00"), (sheet.Title, sheet.Flight, sheet.Departure));
        Assert.Equal(("汉族", "北京市示范区样例街道 12 号"), (sheet.EthnicGroup, sheet.HouseholdPlace));
        Assert.Equal(("2026年11月20日 12:00 起", "至 2026年12月5日 12:00", "15天 国内航班"), (sheet.ValidFrom, sheet.ValidUntil, sheet.ValidLength));
        Assert.Equal(("首都机场公安局航站区派出所", "首都机场警务室·1号", "100021"), (sheet.IssuingOffice, sheet.Desk, sheet.OfficerNumber));
        Assert.Equal(["请走人工柜台", "不能用于乘火车", "过期作废"], sheet.Marks);
        Assert.All(sheet.Uses, use => Assert.DoesNotContain("同城", use, StringComparison.Ordinal));
        Assert.Equal(("机动车驾驶证", "××机场公安局××派出所", "不收取任何费用"), (sheet.Evidence, sheet.SealOffice, sheet.FreeOfCharge));
        Assert.StartsWith("可以签发：号码有效、库中有记录、人像一致 R-C-07；国内航班、以本身份购票 R-AW-01", sheet.Findings, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compose_EvidenceAndNotes_StandOnTheStub(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var desk = new DeskDriver(portal);
        var ready = await desk.ReadyAsync(DemonstrationPeople.All.First(person => person.ShowsZh.Contains("已挂失", StringComparison.Ordinal)).Number);
        await portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), ready.Id, new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true), desk.Officer, Cancelled);
        var (_, sheet) = await ComposeAsync(portal, (await desk.IssueAsync(ready.Id)).Case!);
        Assert.Contains("驾驶证", sheet.Evidence, StringComparison.Ordinal);
        Assert.Contains("R-C-10", sheet.Findings, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compose_OutsideADemonstration_IsNoSpecimen(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(
            cluster, engine, new DemonstrationRegister(TimeProvider.System), services => services.PostConfigure<DemoOptions>(demo => demo.Enabled = false));
        var (_, sheet) = await IssueAsync(portal, DeskDriver.Ordinary);
        Assert.False(sheet.Specimen);
        Assert.Equal("北京铁路公安处北京西站派出所", sheet.SealOffice);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Compose_CertificateOfAnotherOfficeOrNone_IsNothing(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (row, _) = await IssueAsync(portal, DeskDriver.Ordinary);
        Assert.Null(await SheetAsync(portal, row.Id, PortalUnderTest.OfficerAt(2) with { OfficeCode = "SHA01" }));
        Assert.Null(await SheetAsync(portal, Guid.CreateVersion7(), PortalUnderTest.OfficerAt(2)));
    }

    [Fact]
    public void MissingIn_EverybodyOfTheDemonstration_IsNothing() => Assert.Equal([], PersonalData.OfDemonstration.SelectMany(s_glyphs.MissingIn));

    [Theory, MemberData(nameof(DifficultNames))]
    public async Task Paper_DifficultName_StandsWholeOnBothHalvesAndInTheSeal(string number)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql");
        var (_, sheet) = await IssueAsync(portal, number);
        using var paper = new PaperOnDisk(portal.Get<CertificateDrawing>().ToPdf(sheet, Cancelled));
        for (var half = 0; half < 2; half++)
        {
            var text = Joined(await paper.TextAsync(half));
            Assert.Contains(Joined(sheet.Name), text, StringComparison.Ordinal);
            Assert.Contains(number, text, StringComparison.Ordinal);
            var seal = Assert.IsType<SealReading.Parsed>(SealDecoder.Read(await paper.ScanAsync(half)));
            Assert.Equal((sheet.Name, number), (seal.Contents.Name, seal.Contents.IdentityNumber));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Issue_CharacterWithoutAGlyph_IsSaidAndNothingIsIssued(string engine)
    {
        var register = new OnePerson(DemonstrationPeople.All[0].Record! with { HouseholdPlace = "北京市\U0003FFFD区" });
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine, register);
        var desk = new DeskDriver(portal);
        var issued = await desk.IssueAsync((await desk.ReadyAsync()).Id);
        Assert.Equal((DeskFault.GlyphMissing, "\U0003FFFD", null), (issued.Fault, issued.Detail, issued.Case!.Certificate));
        await using var books = await portal.OpenBooksAsync();
        Assert.False(await books.Serials.AnyAsync(Cancelled));
    }

    private static async Task<(CertificateRow Row, CertificateSheet Sheet)> IssueAsync(PortalUnderTest portal, string number) =>
        await ComposeAsync(portal, await new DeskDriver(portal).IssuedAsync(number));

    private static async Task<(CertificateRow Row, CertificateSheet Sheet)> ComposeAsync(PortalUnderTest portal, CaseView issued)
    {
        await using var books = await portal.OpenBooksAsync();
        var row = await books.Certificates.AsNoTracking().SingleAsync(certificate => certificate.Id == issued.Certificate!.Id, Cancelled);
        return (row, (await SheetAsync(portal, row.Id, PortalUnderTest.OfficerAt(2)))!);
    }

    private static Task<CertificateSheet?> SheetAsync(PortalUnderTest portal, Guid certificateId, OfficerSession officer) =>
        portal.Get<CertificatePaper>().ComposeAsync(certificateId, officer, Cancelled);

    private static string Joined(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>A register that knows one person under every number.</summary>
    private sealed class OnePerson(CitizenRecord record) : ICitizenRegister
    {
        public Task<RegisterAnswer> LookUpAsync(CitizenIdNumber number, CancellationToken cancellationToken) =>
            Task.FromResult<RegisterAnswer>(new RegisterAnswer.Found(record with { Number = number }, new byte[] { 0xFF, 0xD8, 0xFF }));
    }
}
