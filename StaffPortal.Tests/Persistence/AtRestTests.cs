using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Domain.Seals;
using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Registers;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence;

/// <summary>Who has the database and not the keys learns nothing of a traveller.</summary>
public sealed class AtRestTests(PostgresCluster cluster)
{
    private const string StatedName = "欧阳试名";

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Database_AfterEverythingADeskDoes_HoldsNothingReadableOfThePerson(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var (register, live) = (await PhotoAsync(portal, 0), await PhotoAsync(portal, 1));
        var number = await WorkAsync(portal, live);
        var stored = await RawBooks.ReadAllAsync(portal);

        Assert.Equal([], Where(stored, [.. PersonalData.OfDemonstration.SelectMany(AsText), .. AsText("王建国"), .. AsText("示范区"), .. AsText("周明"), .. AsText(StatedName)]));
        Assert.Equal([], Where(stored, [.. PiecesOf(register), .. PiecesOf(live), C40.Encode(DeskDriver.Ordinary)]));
        // and the search is not blind: what may be read is found
        Assert.Contains("Certificates.Number", Where(stored, [.. AsText(number)]));
        Assert.Contains("CasePictures.Jpeg", Where(stored, [((byte[])stored.First(field => field.Column == "CasePictures.Jpeg").Value)[40..80]]));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Lookups_OfNumberAndName_AreKeyedAndExact(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).IssuedAsync();
        var protector = portal.Get<PersonalDataProtector>();
        var number = CitizenIdNumber.Stored(DeskDriver.Ordinary);
        await using var books = await portal.OpenBooksAsync();
        var row = await books.Certificates.AsNoTracking().SingleAsync(Cancelled);

        Assert.Equal((protector.OfNumber(number), protector.OfName(PersonName.Stored("周明远"))), (row.TravellerLookup, row.NameLookup));
        Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number.Value))), row.TravellerLookup);
        var (almost, others) = (protector.OfName(PersonName.Stored("周明")), OtherProtector().OfNumber(number));
        Assert.False(await books.Certificates.AnyAsync(c => c.NameLookup == almost || c.TravellerLookup == others, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_WithTheKeysOfAnotherSystem_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).IssuedAsync();
        await using var foreign = BooksMigration.OpenAsOwner(
            new DatabaseOptions { Engine = Enum.Parse<DatabaseEngine>(engine), OwnerConnection = portal.Database.OwnerConnectionString }, OtherProtector());
        await Assert.ThrowsAnyAsync<CryptographicException>(() => foreign.Certificates.ToListAsync(Cancelled));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => foreign.Officers.ToListAsync(Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_ValueMovedFromAnotherColumn_IsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).IssuedAsync();
        Assert.Equal(1, await RawBooks.ExecuteAsOwnerAsync(portal, """UPDATE "Certificates" SET "Portrait" = "Seal", "Seal" = "Portrait" """));
        await using var books = await portal.OpenBooksAsync();
        await Assert.ThrowsAnyAsync<CryptographicException>(() => books.Certificates.Select(c => c.Portrait).ToListAsync(Cancelled));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => books.Certificates.Select(c => c.Seal).ToListAsync(Cancelled));
        Assert.Single(await books.Certificates.Select(c => c.Holder).ToListAsync(Cancelled));
    }

    // every act of the desk that stores something about the person
    private static async Task<string> WorkAsync(PortalUnderTest portal, byte[] live)
    {
        var desk = new DeskDriver(portal);
        var caseId = (await desk.LookUpAsync(DeskDriver.Ordinary)).Case!.Id;
        await portal.Get<StateName>().RunAsync(Guid.CreateVersion7(), caseId, StatedName, desk.Officer, Cancelled);
        await portal.Get<CaseNotice>().RunAsync(caseId, desk.Officer, Cancelled);
        await portal.Get<StateName>().RunAsync(Guid.CreateVersion7(), caseId, "", desk.Officer, Cancelled);
        await portal.Get<AddEvidence>().RunAsync(Guid.CreateVersion7(), caseId, new EvidenceSeen(EvidenceKind.DrivingLicence, HasPhoto: true), desk.Officer, Cancelled);
        await portal.Get<TakeLivePicture>().RunAsync(Guid.CreateVersion7(), caseId, live, PictureSource.Camera, desk.Officer, Cancelled);
        await desk.CompareAsync(caseId, PhotoComparison.Match);
        var issued = await desk.IssueAsync(caseId);
        Assert.Null(issued.Fault);
        await portal.Get<RecordPrint>().RunAsync(Guid.CreateVersion7(), caseId, desk.Officer, Cancelled);
        await using var books = await portal.OpenBooksAsync();
        var certificate = await books.Certificates.AsNoTracking().SingleAsync(Cancelled);
        var verified = await portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), SealText.Write(certificate.Seal), desk.Officer, Cancelled);
        Assert.NotNull(await portal.Get<UnmaskVerified>().RunAsync(verified.Id, desk.Officer, Cancelled));
        return certificate.Number;
    }

    private static async Task<byte[]> PhotoAsync(PortalUnderTest portal, int person)
    {
        var answer = await portal.Get<ICitizenRegister>().LookUpAsync(CitizenIdNumber.Stored(DemonstrationPeople.All[person].Number), Cancelled);
        return Assert.IsType<RegisterAnswer.Found>(answer).PhotoJpeg!.Value.ToArray();
    }

    private static PersonalDataProtector OtherProtector() =>
        new(new PersonalDataKeyRing([new PersonalDataKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))]));

    private static byte[][] AsText(string text) => [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text)];

    // long enough never to stand in random bytes by chance, as the two magic bytes of a JPEG do
    private static byte[][] PiecesOf(byte[] jpeg) => [jpeg[..16], jpeg[(jpeg.Length / 2)..((jpeg.Length / 2) + 16)], jpeg[^16..]];

    private static IReadOnlyList<string> Where(IEnumerable<(string Column, object Value)> stored, IReadOnlyList<byte[]> needles) =>
    [
        .. stored.Where(field => field.Value is not DBNull && needles.Any(needle => BytesOf(field.Value).Any(bytes => bytes.AsSpan().IndexOf(needle) >= 0)))
            .Select(field => field.Column).Distinct(StringComparer.Ordinal),
    ];

    private static byte[][] BytesOf(object value) => value is byte[] bytes ? [bytes] : AsText(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
