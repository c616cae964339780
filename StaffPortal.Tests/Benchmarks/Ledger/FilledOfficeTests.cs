using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Desks;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Ledger;

/// <summary>The stored certificates are such as the portal wrote, and the table is again what the migrations made.</summary>
public sealed class FilledOfficeTests(PostgresCluster cluster)
{
    private const int Certificates = 9_000;
    private const string Definitions = """
        SELECT string_agg(definition, '; ' ORDER BY definition) AS "Value" FROM (
            SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = '"Certificates"'::regclass
            UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '"Certificates"'::regclass AND contype = 'f') AS all_of_them
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_NineThousandCertificates_AreThePortalsOwnAndTheDeskGoesOn()
    {
        await using var plain = await BusyOffice.OpenAsync(cluster, "PostgreSql", desks: 4);
        await using var filled = await FilledOffice.OpenAsync(cluster, Certificates, new Protocol("filled office", BenchmarkOptions.Read("")));
        await using var books = filled.Office.Portal.OpenAsOwner();
        var numbers = await books.Certificates.Select(c => c.Number).ToListAsync(Cancelled);
        Assert.Equal(Certificates, numbers.Count);
        Assert.All(numbers, number => Assert.True(CertificateNumber.TryParse(number, out _), number));
        Assert.Equal(StoredCertificates.Offices.Order(StringComparer.Ordinal), (await books.Certificates.Select(c => c.OfficeCode).Distinct().ToListAsync(Cancelled)).Order(StringComparer.Ordinal));
        Assert.InRange(await CountOfAsync(filled, StoredCertificates.FirstFew), 1, 3);
        Assert.InRange(await CountOfAsync(filled, StoredCertificates.FirstMany), 90, 100);
        await using var asMigrated = plain.Portal.OpenAsOwner();
        Assert.Equal(await asMigrated.Database.SqlQueryRaw<string>(Definitions).SingleAsync(Cancelled), await books.Database.SqlQueryRaw<string>(Definitions).SingleAsync(Cancelled));

        await new LedgerTimes(filled).VisitAsync(0);

        var issued = await books.Certificates.Where(c => c.CaseId != null).Select(c => c.Number).ToListAsync(Cancelled);
        Assert.Equal(Enumerable.Range(filled.Stored.LastSerialToday(0) + 1, 3), issued.Select(number => CertificateNumber.Stored(number).Serial).Order());
    }

    private static async Task<int> CountOfAsync(FilledOffice filled, int traveller)
    {
        await using var books = filled.Office.Portal.OpenAsOwner();
        var lookup = filled.Office.Portal.Get<PersonalDataProtector>().OfNumber(CitizenIdNumber.Stored(MadeUpTravellers.Number(traveller)));
        return await books.Certificates.CountAsync(c => c.TravellerLookup == lookup, Cancelled);
    }
}
