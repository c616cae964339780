using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>The certificate numbers that an office gave out on one day; no traveller.</summary>
/// <param name="Day">The day in Shanghai.</param>
/// <param name="First">The lowest number, in groups; null where there is a counter and no certificate.</param>
/// <param name="Last">The highest number, in groups.</param>
/// <param name="Issued">How many certificates are in the ledger, voided and replaced ones among them.</param>
/// <param name="Serials">How many different serials they have.</param>
/// <param name="Highest">The highest serial among them; 0 where there is none.</param>
/// <param name="Counter">What the counter of that day stands at; 0 where there is none.</param>
/// <param name="Voided">How many of them are voided.</param>
/// <param name="Replaced">How many of them were replaced.</param>
public sealed record DayNumbers(DateOnly Day, string? First, string? Last, int Issued, int Serials, int Highest, int Counter, int Voided, int Replaced)
{
    /// <summary>Whether every serial from 1 to the counter was issued just once (R-P-03); anything else is an alarm.</summary>
    public bool IsWhole => Issued == Serials && Issued == Highest && Issued == Counter;
}

/// <summary>The numbers of an office over a period.</summary>
/// <param name="Code">The office.</param>
/// <param name="Name">简称.</param>
/// <param name="Days">Those with a certificate or a counter, newest first.</param>
public sealed record OfficeNumbers(string Code, string Name, IReadOnlyList<DayNumbers> Days);

/// <summary>Reads what numbers an office gave out, day by day.</summary>
public sealed class ReadNumbers(AdministrationBooks administration, TimeProvider clock)
{
    /// <summary>Most days of a period, both ends included.</summary>
    public const int MostDays = 31;

    /// <summary>The current day in Shanghai.</summary>
    public DateOnly Today => ShanghaiTime.Day(clock.GetUtcNow());

    /// <summary>Reads them.</summary>
    /// <param name="code">Of which office.</param>
    /// <param name="from">First day; null where it is no date.</param>
    /// <param name="to">Last day, included; null where it is no date.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<AdministrationResult<OfficeNumbers>> RunAsync(string code, DateOnly? from, DateOnly? to, OfficerSession officer, CancellationToken cancellationToken) =>
        administration.ReadAsync(OfficeCode.TryParse(code, out _) ? $"numbers:{code}" : "numbers", officer, async open =>
        {
            var office = await open.Offices.AsNoTracking().Where(o => o.Code == code).Select(o => o.ShortName).SingleOrDefaultAsync(cancellationToken);
            if (office is null) return new AdministrationResult<OfficeNumbers>(null, [new(AdministrationFault.NoSuchOffice, AdministrationField.Office)]);
            if (from is not { } first || to is not { } last || last < first || last.DayNumber - first.DayNumber >= MostDays)
            {
                return new AdministrationResult<OfficeNumbers>(null, [new(AdministrationFault.Period)]);
            }
            var days = await Days(open, code, first, last).ToListAsync(cancellationToken);
            return new AdministrationResult<OfficeNumbers>(new(code, office, [.. days.Select(Told)]), []);
        }, cancellationToken);

    // one statement: ledger and counter are those of the same instant
    internal static IQueryable<DayCounts> Days(PortalDbContext open, string code, DateOnly first, DateOnly last)
    {
        var issued = open.Certificates.Where(c => c.OfficeCode == code && c.Day >= first && c.Day <= last).Select(c => new
        {
            c.Day, Number = (string?)c.Number, Serial = (string?)c.Number.Substring(12, 6), Issued = 1, Counter = 0,
            Voided = c.State == CertificateState.Voided ? 1 : 0, Replaced = c.State == CertificateState.Replaced ? 1 : 0,
        });
        var counted = open.Serials.Where(s => s.OfficeCode == code && s.Day >= first && s.Day <= last).Select(s => new
        {
            s.Day, Number = (string?)null, Serial = (string?)null, Issued = 0, Counter = s.Last, Voided = 0, Replaced = 0,
        });
        return issued.Concat(counted).GroupBy(line => line.Day).OrderByDescending(day => day.Key).Take(MostDays).Select(day => new DayCounts(
            day.Key, day.Min(line => line.Number), day.Max(line => line.Number), day.Sum(line => line.Issued),
            day.Select(line => line.Serial).Distinct().Count(serial => serial != null), day.Max(line => line.Serial),
            day.Sum(line => line.Counter), day.Sum(line => line.Voided), day.Sum(line => line.Replaced)));
    }

    private static DayNumbers Told(DayCounts day) => new(
        day.Day, Grouped(day.First), Grouped(day.Last), day.Issued, day.Serials, SerialOf(day.Highest), day.Counter, day.Voided, day.Replaced);

    // what is no number was written past the portal: shown as it is, and an alarm
    private static string? Grouped(string? number) => CertificateNumber.TryParse(number, out var read) ? read.Grouped : number;

    private static int SerialOf(string? digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? serial : 0;

    /// <summary>A day as the database counts it; numbers and serials as they are stored.</summary>
    internal sealed record DayCounts(DateOnly Day, string? First, string? Last, int Issued, int Serials, string? Highest, int Counter, int Voided, int Replaced);
}
