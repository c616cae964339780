using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Registers;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Reads how an office stands now, for its supervisors.</summary>
public sealed class ReadBoard(IDbContextFactory<PortalDbContext> books, RegisterWatch register, TimeProvider clock)
{
    private const int MostListed = 12;

    /// <summary>The board of the supervisor's office; null where the books do not answer.</summary>
    /// <exception cref="InvalidOperationException">Another role asks: the page does not let it.</exception>
    public async Task<BoardView?> RunAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not OfficerRole.Supervisor) throw new InvalidOperationException("The board is for supervisors.");
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            return await ReadAsync(open, officer.OfficeCode, cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }

    private async Task<BoardView> ReadAsync(PortalDbContext open, string office, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = ShanghaiTime.Day(now);
        var begins = ShanghaiTime.StartOf(today);
        var issued = await open.Certificates.AsNoTracking().Where(c => c.OfficeCode == office && c.Day == today).Select(c => new { c.Mode, c.IssuedAt }).ToListAsync(cancellationToken);
        var desks = await open.Cases.AsNoTracking()
            .Where(c => c.OfficeCode == office && (c.State == nameof(CaseState.Open) || c.State == nameof(CaseState.Parked) || c.State == nameof(CaseState.Approved)))
            .OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).Take(MostListed).Select(c => new { c.DeskNumber, c.Mode, c.State, c.Verdict, c.OpenedAt }).ToListAsync(cancellationToken);
        var waiting = await (
            from approval in open.Approvals.AsNoTracking().Where(a => a.OfficeCode == office && a.State == ApprovalState.Waiting)
            join @case in open.Cases on approval.CaseId equals @case.Id
            orderby approval.ProposedAt, approval.Id
            select new BoardWaiting(approval.DeskNumber, @case.Mode, approval.ProposedAt, approval.DepartureAt)).Take(MostListed).ToListAsync(cancellationToken);
        var printers = await PrintersAsync(open, office, begins, cancellationToken);
        var figures = new BoardFigures(
            issued.Count(c => c.Mode is TravelMode.Rail), issued.Count(c => c.Mode is TravelMode.Aviation), await MedianAsync(open, office, today, cancellationToken),
            await open.Cases.CountAsync(c => c.OfficeCode == office && c.OpenedAt >= begins && c.State == nameof(CaseState.Finished) && c.CertificateId == null && c.Verdict == Verdict.Refuse, cancellationToken),
            await Prints(open, office).CountAsync(print => print.At >= begins && print.Copy > 0, cancellationToken),
            await open.Certificates.CountAsync(c => c.OfficeCode == office && c.State == CertificateState.Voided && c.StateAt >= begins, cancellationToken), printers.Sum(printer => printer.Spoiled));
        return new BoardView(
            now, figures, [.. Enumerable.Range(0, 24).Select(hour => Hour(hour, issued.Where(c => ShanghaiTime.At(c.IssuedAt).Hour == hour).Select(c => c.Mode)))],
            [.. desks.Select(desk => new BoardDesk(desk.DeskNumber, desk.Mode, Enum.Parse<CaseState>(desk.State), desk.Verdict, desk.OpenedAt))], waiting, printers,
            register.SilentSince is { } since ? Math.Max(0, (int)(now - since).TotalMinutes) : null);
    }

    private static BoardHour Hour(int hour, IEnumerable<TravelMode> modes)
    {
        var all = modes.ToList();
        return new BoardHour(hour, all.Count(mode => mode is TravelMode.Rail), all.Count(mode => mode is TravelMode.Aviation));
    }

    private static IQueryable<Persistence.Rows.PrintRow> Prints(PortalDbContext open, string office) =>
        from print in open.Prints.AsNoTracking()
        join certificate in open.Certificates on print.CertificateId equals certificate.Id
        where certificate.OfficeCode == office
        select print;

    private static async Task<int?> MedianAsync(PortalDbContext open, string office, DateOnly today, CancellationToken cancellationToken)
    {
        var spans = await (
            from certificate in open.Certificates.Where(c => c.OfficeCode == office && c.Day == today)
            join @case in open.Cases on certificate.CaseId equals @case.Id
            select new { @case.OpenedAt, certificate.IssuedAt }).AsNoTracking().ToListAsync(cancellationToken);
        var seconds = spans.Select(span => Math.Max(0, (span.IssuedAt - span.OpenedAt).TotalSeconds)).Order().ToList();
        return seconds.Count == 0 ? null : (int)seconds[seconds.Count / 2];
    }

    private static async Task<IReadOnlyList<BoardPrinter>> PrintersAsync(PortalDbContext open, string office, DateTimeOffset begins, CancellationToken cancellationToken)
    {
        var sheets = await Prints(open, office).Where(print => print.At >= begins).Select(print => new { print.Id, print.DeskNumber, print.At }).ToListAsync(cancellationToken);
        var printed = Prints(open, office).Where(print => print.At >= begins).Select(print => print.Id);
        var told = await open.PrintOutcomes.AsNoTracking().Where(outcome => printed.Contains(outcome.PrintId)).Select(outcome => new { outcome.PrintId, outcome.Outcome, outcome.At }).ToListAsync(cancellationToken);
        return [.. from sheet in sheets
            group sheet by sheet.DeskNumber into desk
            orderby desk.Key
            let ids = desk.Select(sheet => sheet.Id).ToHashSet()
            let own = told.Where(outcome => ids.Contains(outcome.PrintId)).OrderBy(outcome => outcome.At).ToList()
            select new BoardPrinter(desk.Key, desk.Count(), desk.Max(sheet => sheet.At), own.Count == 0 ? null : own[^1].Outcome, own.Count(outcome => outcome.Outcome is not PrintOutcome.Printed))];
    }
}
