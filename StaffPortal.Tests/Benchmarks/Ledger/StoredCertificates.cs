using Npgsql;
using NpgsqlTypes;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Desks;

namespace StaffPortal.Tests.Benchmarks.Ledger;

/// <summary>What every stored certificate has the same as one that the portal issued itself: its encrypted columns as they lie in the database.</summary>
internal sealed record IssuedPattern(byte[] Holder, byte[] Portrait, byte[] Seal, string KeyId, string Edition);

/// <summary>
/// Three years of certificates of several offices, in the order in which they were issued. Travellers come twice on average; a few hundred whom the
/// benchmark will serve have few or many certificates among them.
/// </summary>
internal sealed class StoredCertificates(IssuedPattern pattern, PersonalDataProtector protector, long count, DateTimeOffset now)
{
    /// <summary>Travellers with three certificates each; made-up residents from <see cref="FirstFew"/>.</summary>
    public const int Few = 200;

    /// <summary>Travellers with a hundred each; made-up residents from <see cref="FirstMany"/>.</summary>
    public const int Many = 20;

    /// <summary>Index of the first of the few.</summary>
    public const int FirstFew = 1_000_000;

    /// <summary>Index of the first of the many.</summary>
    public const int FirstMany = 2_000_000;

    private const int Days = 3 * 365;
    private const int CertificatesOfFew = 3, CertificatesOfMany = 100, Kept = 1_000, Desks = 8;
    private static readonly TimeSpan s_windowOpens = TimeSpan.FromHours(5), s_windowIsOpen = TimeSpan.FromHours(7);

    private readonly DateOnly _today = ShanghaiTime.Day(now);
    private readonly List<string> _numbers = [];

    /// <summary>The offices; the first is the one that issues in the benchmark.</summary>
    public static IReadOnlyList<string> Offices { get; } = ["BXZ01", "BJN01", "SHH01", "GZN01", "CDD01", "XAB01", "WHA01", "PEK01"];

    /// <summary>A thousand of the numbers, from all over the years.</summary>
    public IReadOnlyList<string> Numbers => _numbers;

    /// <summary>The last serial of an office today.</summary>
    public int LastSerialToday(int office) => (int)(Before(OfficeDay(Days - 1, office) + 1) - Before(OfficeDay(Days - 1, office)));

    /// <summary>Adds them to the table, by COPY in several transactions.</summary>
    public async Task WriteAsync(NpgsqlConnection owner, Action<long> progress, CancellationToken cancellationToken)
    {
        const int OfficeDaysATime = 240;
        for (var first = 0; first < Days * Offices.Count; first += OfficeDaysATime)
        {
            await using var copy = await owner.BeginBinaryImportAsync(CopyCommand, cancellationToken);
            var end = Math.Min(first + OfficeDaysATime, Days * Offices.Count);
            for (var officeDay = first; officeDay < end; officeDay++) await WriteOfficeDayAsync(copy, officeDay, cancellationToken);
            await copy.CompleteAsync(cancellationToken);
            progress(Before(end));
        }
    }

    private const string CopyCommand = """
        COPY "Certificates" ("Id", "RequestId", "Number", "Mode", "Channel", "OfficeCode", "DeskNumber", "OfficerNumber", "TravellerLookup", "NameLookup",
            "Holder", "Portrait", "Seal", "KeyId", "Edition", "Day", "IssuedAt", "ValidFrom", "ValidUntil", "State", "Revision") FROM STDIN (FORMAT BINARY)
        """;

    private async Task WriteOfficeDayAsync(NpgsqlBinaryImporter copy, int officeDay, CancellationToken cancellationToken)
    {
        var (day, office) = (_today.AddDays((officeDay / Offices.Count) - Days + 1), Offices[officeDay % Offices.Count]);
        var (first, end) = (Before(officeDay), Before(officeDay + 1));
        for (var index = first; index < end; index++)
        {
            var at = ShanghaiTime.StartOf(day) + s_windowOpens + (s_windowIsOpen * ((double)(index - first) / (end - first)));
            await WriteAsync(copy, index, office, day, (int)(index - first) + 1, new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero), cancellationToken);
        }
    }

    private async Task WriteAsync(
        NpgsqlBinaryImporter copy, long index, string office, DateOnly day, int serial, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var mode = office == Offices[^1] ? TravelMode.Aviation : TravelMode.Rail;
        var number = CertificateNumber.Compose(mode, OfficeCode.Of(office), day, serial).Value;
        if (index % Math.Max(1, count / Kept) == 0) _numbers.Add(number);
        await copy.StartRowAsync(cancellationToken);
        foreach (var id in (Guid[])[Guid.CreateVersion7(at), Guid.CreateVersion7(at)]) await copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken);
        foreach (var text in (string[])[number, mode.ToString(), nameof(Channel.Window), office]) await copy.WriteAsync(text, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(1 + (int)(index % Desks), NpgsqlDbType.Integer, cancellationToken);
        foreach (var text in (string[])["100001", LookupOf(index), protector.LookupOf($"{index % (1 + (count / 10))}", "person-name")]) await copy.WriteAsync(text, NpgsqlDbType.Varchar, cancellationToken);
        foreach (var bytes in (byte[][])[pattern.Holder, pattern.Portrait, pattern.Seal]) await copy.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellationToken);
        foreach (var text in (string[])[pattern.KeyId, pattern.Edition]) await copy.WriteAsync(text, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(day, NpgsqlDbType.Date, cancellationToken);
        foreach (var instant in (DateTimeOffset[])[at, at, at + PolicyEdition.Shipped.RailPaperValidity]) await copy.WriteAsync(instant, NpgsqlDbType.TimestampTz, cancellationToken);
        await copy.WriteAsync(nameof(CertificateState.Issued), NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(0, NpgsqlDbType.Integer, cancellationToken);
    }

    private string LookupOf(long index) => SpecialTraveller(index) is { } special
        ? protector.OfNumber(CitizenIdNumber.Stored(MadeUpTravellers.Number(special)))
        : protector.LookupOf($"{index * 2_654_435_761 % (count / 2)}", "citizen-id-number");

    // the few and the many stand evenly among the others, but for yesterday and today: none of them has a valid paper
    private int? SpecialTraveller(long index)
    {
        var step = count / ((Few * CertificatesOfFew) + (Many * CertificatesOfMany));
        if (index % step != 0 || index >= Before(OfficeDay(Days - 2, 0))) return null;
        // of each group so many go to the few, the others to the many; there are as many groups as few travellers
        const int ToFew = CertificatesOfFew, ToMany = Many * CertificatesOfMany / Few, Group = ToFew + ToMany;
        var (group, place) = ((int)(index / step / Group), (int)(index / step % Group));
        if (group >= Few) return null;
        return place < ToFew ? FirstFew + (((group * ToFew) + place) % Few) : FirstMany + (((group * ToMany) + place - ToFew) % Many);
    }

    private static int OfficeDay(int day, int office) => (day * Offices.Count) + office;

    // certificates before an office-day: all office-days have the same number, but for one
    private long Before(int officeDay) => count * officeDay / (Days * Offices.Count);
}
