// Long because the filter, what it finds and the search are one thought.
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Which entries are looked for.</summary>
/// <param name="Act">What was done; null for anything.</param>
/// <param name="Officer">Whose number; empty for anybody's.</param>
/// <param name="Subject">A certificate's number, or the id of a case or certificate as it stands in an address; empty for any.</param>
/// <param name="From">First day, in Shanghai.</param>
/// <param name="Until">Last day, itself included.</param>
/// <param name="OfficeCode">Done at one office; null for all that the reader may see.</param>
public sealed record TrailFilter(AuditAct? Act, string Officer, string Subject, DateOnly From, DateOnly Until, string? OfficeCode = null);

/// <summary>One entry as the list shows it.</summary>
public sealed record TrailLine(long Seq, DateTimeOffset At, string Officer, string? Name, string Office, string Desk, AuditAct Act, string Subject, string Outcome, string? Reason);

/// <summary>Some of the entries found.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Earlier">Whether there are earlier ones.</param>
/// <param name="Offices">Those that may be searched, as a tree.</param>
public sealed record TrailPage(IReadOnlyList<TrailLine> Lines, bool Earlier, IReadOnlyList<ReachedOffice> Offices);

/// <summary>Finds entries of the trail. An auditor reads all; a supervisor what the officers of his office and of those below it did there. A search leaves an entry itself.</summary>
public sealed class SearchTrail(TrailBooks trail)
{
    /// <summary>Entries of one answer.</summary>
    public const int Size = 50;

    private const int LongestDays = 366;
    private const int MostSubjects = 2;
    private const int MostOffices = 1_000;

    /// <summary>The newest ones, or those before an entry.</summary>
    public Task<TrailResult<TrailPage>> RunAsync(TrailFilter filter, long? before, OfficerSession officer, CancellationToken cancellationToken) =>
        trail.ReadAsync<TrailPage>(officer, async open =>
        {
            if (filter.Until < filter.From || filter.Until.DayNumber - filter.From.DayNumber > LongestDays) return (new(null, TrailFault.DaysUnlikely), null);
            if (await SubjectsAsync(open, filter.Subject.Trim(), cancellationToken) is not { } subjects) return (new(null, TrailFault.Unreadable), null);
            var offices = await trail.OfficesOfAsync(open, officer, cancellationToken);
            var rows = Narrowed(TrailBooks.SeenBy(open, officer, offices), filter, subjects, before);
            var found = await rows.OrderByDescending(entry => entry.Seq).Take(Size + 1).ToListAsync(cancellationToken);
            var names = await NamesAsync(open, found, cancellationToken);
            var lines = found.Take(Size).Select(row => Line(row, names)).ToList();
            return (new(new TrailPage(lines, found.Count > Size, [.. offices.Take(MostOffices)])), Note(filter, lines.Count));
        }, cancellationToken);

    // null where the text is none of these; empty where any will do
    private static async Task<IReadOnlyList<string>?> SubjectsAsync(PortalDbContext open, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0) return [];
        if (Guid.TryParse(text, out var id)) return [AuditNote.Case(id), AuditNote.Certificate(id)];
        if (!CertificateNumber.TryParse(text, out var number)) return null;
        var certificate = await open.Certificates.Where(c => c.Number == number.Value).Select(c => new { c.Id, c.CaseId }).SingleOrDefaultAsync(cancellationToken);
        return certificate is null ? [AuditNote.Certificate(Guid.Empty)] : [AuditNote.Certificate(certificate.Id), .. certificate.CaseId is { } caseId ? [AuditNote.Case(caseId)] : Array.Empty<string>()];
    }

    private static IQueryable<AuditEntryRow> Narrowed(IQueryable<AuditEntryRow> rows, TrailFilter filter, IReadOnlyList<string> subjects, long? before)
    {
        var (from, until) = (ShanghaiTime.StartOf(filter.From), ShanghaiTime.StartOf(filter.Until.AddDays(1)));
        rows = rows.AsNoTracking().Where(entry => entry.At >= from && entry.At < until);
        if (filter.Act is { } act) rows = rows.Where(entry => entry.Act == act);
        if (filter.Officer.Trim() is { Length: > 0 } officer) rows = rows.Where(entry => entry.Officer == officer);
        if (subjects.Count is > 0 and <= MostSubjects) rows = rows.Where(entry => subjects.Contains(entry.Object));
        if (filter.OfficeCode is { } office) rows = TrailBooks.DoneAt(rows, [office]);
        return before is { } seq ? rows.Where(entry => entry.Seq < seq) : rows;
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(PortalDbContext open, IEnumerable<AuditEntryRow> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Officer).Distinct(StringComparer.Ordinal).ToList();
        return await open.Officers.AsNoTracking().Where(officer => numbers.Contains(officer.Number)).ToDictionaryAsync(officer => officer.Number, officer => officer.Name, StringComparer.Ordinal, cancellationToken);
    }

    private static TrailLine Line(AuditEntryRow row, IReadOnlyDictionary<string, string> names)
    {
        using var json = JsonDocument.Parse(row.Json);
        var entry = json.RootElement;
        return new TrailLine(
            row.Seq, row.At, row.Officer, names.GetValueOrDefault(row.Officer), Text(entry, "office"), Text(entry, "desk"), row.Act, row.Object, Text(entry, "outcome"),
            entry.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? "";

    private static AuditNote Note(TrailFilter filter, int found)
    {
        (string Name, bool Given)[] parts =
            [("Act", filter.Act is not null), ("Officer", filter.Officer.Trim().Length > 0), ("Object", filter.Subject.Trim().Length > 0), ("Office", filter.OfficeCode is not null)];
        var by = string.Join(' ', parts.Where(part => part.Given).Select(part => part.Name));
        return new(AuditAct.TrailSearched, "trail", found == 0 ? "None" : "Found", Detail: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["by"] = by.Length == 0 ? "Nothing" : by, ["found"] = found.ToString(CultureInfo.InvariantCulture),
        });
    }
}
