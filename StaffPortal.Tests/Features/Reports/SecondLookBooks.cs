using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using StaffPortal.Domain;
using StaffPortal.Domain.Comparison;
using StaffPortal.Features.Reports;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>A past with pictures, and supervisors who can look at them again, on the morning after its last day.</summary>
internal static class SecondLookBooks
{
    public static readonly DateOnly LastDay = new(2026, 11, 20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A portal with lots that can be had again, and this many cases over these days.</summary>
    public static async Task<PortalUnderTest> StartAsync(PostgresCluster cluster, int seed, int cases = 320, int days = 2, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql", change: services => services.Replace(ServiceDescriptor.Singleton<ISecondLookLots>(new SeededLots(seed))), settings: settings);
        await using (var owner = portal.OpenAsOwner())
        {
            await HistoryPeople.AddAsync(owner, Cancelled);
            for (var office = 0; office < HistoryPeople.Offices.Count; office++)
                owner.Officers.Add(new OfficerRow { Number = HistoryPeople.SupervisorOf(office).OfficerNumber, Name = "某领导", Role = OfficerRole.Supervisor, OfficeCode = HistoryPeople.Offices[office], Enabled = true });
            await owner.SaveChangesAsync(Cancelled);
        }
        await using (var connection = new NpgsqlConnection(portal.Database.OwnerConnectionString + ";Pooling=false"))
        {
            await connection.OpenAsync(Cancelled);
            await new StoredHistory(portal.Get<PersonalDataProtector>(), seed, cases, days, LastDay).WriteAsync(connection, _ => { }, Cancelled);
        }
        await using (var owner = portal.OpenAsOwner())
        {
            foreach (var id in await owner.Cases.Select(one => one.Id).ToListAsync(Cancelled))
                owner.CasePictures.AddRange(Picture(id, CasePictureRow.Register), Picture(id, CasePictureRow.Live));
            await owner.SaveChangesAsync(Cancelled);
        }
        portal.Clock.Advance(ShanghaiTime.StartOf(LastDay.AddDays(1)).AddMinutes(20) - portal.Clock.GetUtcNow());
        return portal;
    }

    /// <summary>Their bytes are nobody's, and tell which they are.</summary>
    public static CasePictureRow Picture(Guid caseId, string kind) => new() { CaseId = caseId, Kind = kind, Jpeg = [.. caseId.ToByteArray(), (byte)kind[0]], At = DateTimeOffset.UnixEpoch };

    public static async Task<List<SecondLookRow>> LooksAsync(this PortalUnderTest portal)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.SecondLooks.AsNoTracking().OrderBy(look => look.OfficeCode).ThenBy(look => look.Day).ThenBy(look => look.Place).ToListAsync(Cancelled);
    }

    public static Task<ReportResult<JudgedPair>> JudgeAsync(this PortalUnderTest portal, Guid pair, PhotoComparison judgement, OfficerSession officer, Guid? request = null) =>
        portal.Get<JudgePair>().RunAsync(request ?? Guid.CreateVersion7(), pair, judgement, officer, Cancelled);

    public static async Task<SecondLooksView> ReadAsync(this PortalUnderTest portal, OfficerSession officer, ReportFilter? filter = null)
    {
        var read = await portal.Get<ReadSecondLooks>().RunAsync(officer, filter ?? new ReportFilter(LastDay.AddDays(-30), LastDay), Cancelled);
        Assert.Null(read.Fault);
        return read.Stands!;
    }

    private sealed class SeededLots(int seed) : ISecondLookLots
    {
        private readonly Random _random = new(seed);

        public double Next()
        {
            lock (_random) return _random.NextDouble();
        }
    }
}
