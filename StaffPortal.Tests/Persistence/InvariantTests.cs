using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence.Rows;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Persistence;

/// <summary>What the database itself holds fast, whoever writes.</summary>
public sealed class InvariantTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset s_finer = new DateTimeOffset(2026, 11, 20, 23, 59, 59, TimeSpan.FromHours(8)).AddTicks(9_999_999);

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Instant_FinerThanMicroseconds_IsCutAndComesBackAsUtc(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using (var books = await portal.OpenBooksAsync())
        {
            books.HandledRequests.Add(new HandledRequestRow { RequestId = Guid.CreateVersion7(), ObjectId = Guid.CreateVersion7(), At = s_finer });
            await books.SaveChangesAsync(Cancelled);
        }
        await using var again = await portal.OpenBooksAsync();
        var read = (await again.HandledRequests.AsNoTracking().SingleAsync(Cancelled)).At;
        Assert.Equal((ShanghaiTime.ToMicroseconds(s_finer), TimeSpan.Zero), (read, read.Offset));
        Assert.Equal(s_finer.AddTicks(-9), read);
        // the same cut on the way into a question, or a row would not be found by the instant that was written
        Assert.True(await again.HandledRequests.AnyAsync(request => request.At == s_finer, Cancelled));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Case_WrittenByTwoAtOnce_TheSecondIsRefused(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await new DeskDriver(portal).LookUpAsync(DeskDriver.Ordinary);
        await using var one = await portal.OpenBooksAsync();
        await using var two = await portal.OpenBooksAsync();
        foreach (var (books, purpose) in new[] { (one, LookUpPurpose.Lost), (two, LookUpPurpose.Damaged) })
        {
            var row = await books.Cases.SingleAsync(Cancelled);
            row.Purpose = purpose;
            row.Revision++;
        }
        await one.SaveChangesAsync(Cancelled);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync(Cancelled));
        await using var after = await portal.OpenBooksAsync();
        Assert.Equal(LookUpPurpose.Lost, (await after.Cases.SingleAsync(Cancelled)).Purpose);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Certificate_NumberRequestOrCaseOfAnother_IsRefusedAsNotUnique(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var first = await IssuedAsync(portal, desk: 1);
        var @case = (await new DeskDriver(portal, desk: 2).ReadyAsync(DemonstrationPeople.All[1].Number)).Id;
        var fresh = CertificateNumber.Compose(TravelMode.Rail, OfficeCode.Of("BXZ01"), new DateOnly(2026, 11, 20), 9).Value;
        Assert.True(await RefusedAsync(portal, Copy(first, first.Number, Guid.CreateVersion7(), @case)));
        Assert.True(await RefusedAsync(portal, Copy(first, fresh, first.RequestId, @case)));
        Assert.True(await RefusedAsync(portal, Copy(first, fresh, Guid.CreateVersion7(), first.CaseId)));
        Assert.False(await RefusedAsync(portal, Copy(first, fresh, Guid.CreateVersion7(), @case)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Certificate_OfACaseThatIsNotThere_IsRefusedAndNotTakenForARepeat(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var first = await IssuedAsync(portal, desk: 1);
        await using var books = await portal.OpenBooksAsync();
        books.Certificates.Add(Copy(first, "RBXZ01261120000009Z", Guid.CreateVersion7(), Guid.CreateVersion7()));
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => books.SaveChangesAsync(Cancelled));
        Assert.False(books.IsUniqueViolation(refusal));
    }

    // whether the database refused it as not unique; any other refusal fails the test
    private static async Task<bool> RefusedAsync(PortalUnderTest portal, CertificateRow certificate)
    {
        await using var books = await portal.OpenBooksAsync();
        books.Certificates.Add(certificate);
        try
        {
            await books.SaveChangesAsync(Cancelled);
            return false;
        }
        catch (DbUpdateException refusal) when (books.IsUniqueViolation(refusal))
        {
            return true;
        }
    }

    private static async Task<CertificateRow> IssuedAsync(PortalUnderTest portal, int desk)
    {
        var id = (await new DeskDriver(portal, desk).IssuedAsync()).Certificate!.Id;
        await using var books = await portal.OpenBooksAsync();
        return await books.Certificates.AsNoTracking().SingleAsync(certificate => certificate.Id == id, Cancelled);
    }

    private static CertificateRow Copy(CertificateRow of, string number, Guid requestId, Guid? caseId) => new()
    {
        Id = Guid.CreateVersion7(), RequestId = requestId, CaseId = caseId, Number = number, Mode = of.Mode, Channel = of.Channel, OfficeCode = of.OfficeCode,
        DeskNumber = of.DeskNumber, OfficerNumber = of.OfficerNumber, TravellerLookup = of.TravellerLookup, NameLookup = of.NameLookup, Holder = of.Holder,
        Portrait = of.Portrait, Seal = of.Seal, KeyId = of.KeyId, Edition = of.Edition, Day = of.Day, IssuedAt = of.IssuedAt, ValidFrom = of.ValidFrom,
        ValidUntil = of.ValidUntil, State = of.State,
    };
}
