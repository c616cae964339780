using Microsoft.EntityFrameworkCore;
using Npgsql;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Desks;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Benchmarks.Ledger;

/// <summary>An office whose books hold very many certificates already.</summary>
internal sealed class FilledOffice : IAsyncDisposable
{
    private const string Certificates = "\"Certificates\"";
    private readonly BusyOffice _office;
    private readonly NpgsqlConnection _owner;

    private FilledOffice(BusyOffice office, NpgsqlConnection owner, StoredCertificates stored) => (_office, _owner, Stored) = (office, owner, stored);

    /// <summary>The office.</summary>
    public BusyOffice Office => _office;

    /// <summary>What was stored.</summary>
    public StoredCertificates Stored { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Makes it.</summary>
    public static async Task<FilledOffice> OpenAsync(PostgresCluster cluster, long certificates, Protocol protocol)
    {
        var office = await BusyOffice.OpenAsync(cluster, "PostgreSql", desks: 8);
        var owner = new NpgsqlConnection(office.Portal.Database.OwnerConnectionString + ";Pooling=false");
        await owner.OpenAsync(Cancelled);
        await AddOfficesAsync(office);
        var stored = new StoredCertificates(await PatternAsync(office, owner), office.Portal.Get<PersonalDataProtector>(), certificates, DateTimeOffset.UtcNow);
        var table = await BareTable.OfAsync(owner, Certificates, Cancelled);
        var told = 0L;
        await stored.WriteAsync(owner, written =>
        {
            if (written - told < 1_000_000) return;
            protocol.Say($"{told = written} certificates stored");
        }, Cancelled);
        await table.DressAsync(Cancelled);
        var filled = new FilledOffice(office, owner, stored);
        await filled.CountOnAsync();
        protocol.Say($"{certificates} certificates with their indexes: {await filled.AskAsync<string>($"SELECT pg_size_pretty(pg_total_relation_size('{Certificates}'))")}");
        return filled;
    }

    /// <summary>How often the planner went through all certificates so far.</summary>
    public async Task<long> WholeScansAsync()
    {
        // a session tells what it counted when it is idle, a second later at most
        await Task.Delay(TimeSpan.FromSeconds(2), Cancelled);
        return await AskAsync<long>("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'Certificates'");
    }

    /// <summary>The certificates that the benchmark issued lapse, so that its travellers have no valid paper at their next visit (R-RW-06).</summary>
    public async Task LetADayPassAsync()
    {
        await using var books = _office.Portal.OpenAsOwner();
        await books.Database.ExecuteSqlAsync(
            $"""UPDATE "Certificates" SET "ValidFrom" = "ValidFrom" - interval '1 day', "ValidUntil" = "ValidUntil" - interval '1 day' WHERE "CaseId" IS NOT NULL AND "ValidUntil" > now()""", Cancelled);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        await _office.DisposeAsync();
    }

    private static async Task AddOfficesAsync(BusyOffice office)
    {
        await using var books = office.Portal.OpenAsOwner();
        books.Offices.AddRange(StoredCertificates.Offices.Skip(1).Select(code => new OfficeRow
        {
            Code = code, Name = code, WindowName = code, ShortName = code, Mode = TravelMode.Rail, WindowPlace = "", WindowHours = "", Enabled = true,
        }));
        await books.SaveChangesAsync(Cancelled);
    }

    // one certificate that the portal issued; its portrait is small, since ten million real ones would not fit on many a disk
    private static async Task<IssuedPattern> PatternAsync(BusyOffice office, NpgsqlConnection owner)
    {
        await new BusyDesk(office.Portal, 1, picture: TestPictures.ToJpeg(TestPictures.Face(60, 75))).ServeAsync(office.NextTraveller());
        await using var command = new NpgsqlCommand($"SELECT \"Holder\", \"Portrait\", \"Seal\", \"KeyId\", \"Edition\" FROM {Certificates}", owner);
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        await reader.ReadAsync(Cancelled);
        var pattern = new IssuedPattern((byte[])reader[0], (byte[])reader[1], (byte[])reader[2], reader.GetString(3), reader.GetString(4));
        await using var books = office.Portal.OpenAsOwner();
        await books.Prints.ExecuteDeleteAsync(Cancelled);
        await books.Certificates.ExecuteDeleteAsync(Cancelled);
        return pattern;
    }

    // the numbers that were stored are given out: the counters go on after them
    private async Task CountOnAsync()
    {
        await using var books = _office.Portal.OpenAsOwner();
        var today = ShanghaiTime.Day(DateTimeOffset.UtcNow);
        await books.Serials.ExecuteDeleteAsync(Cancelled);
        books.Serials.AddRange(StoredCertificates.Offices.Select((code, i) => new SerialRow { OfficeCode = code, Day = today, Last = Stored.LastSerialToday(i) }));
        await books.SaveChangesAsync(Cancelled);
    }

    private async Task<T> AskAsync<T>(string sql)
    {
#pragma warning disable CA2100 // fixed texts
        await using var command = new NpgsqlCommand(sql, _owner) { CommandTimeout = 0 };
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
