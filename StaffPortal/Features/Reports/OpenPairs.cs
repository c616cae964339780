using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Which pairs wait for whom: those of the offices in reach whose pictures are still there, and of which he saw nothing before.</summary>
internal static class OpenPairs
{
    /// <summary>Days after which a pair that nobody looked at waits no more.</summary>
    public const int Days = 30;

    private const int Most = 500;

    // who did one of these knows the case, or what was said of it
    private static readonly AuditAct[] s_seeing = [AuditAct.LookedUp, AuditAct.PictureTaken, AuditAct.Compared, AuditAct.Decided, AuditAct.CaseTakenOver];

    /// <summary>Acts on cases after which somebody knows them.</summary>
    public static IQueryable<AuditEntryRow> ActsOn(PortalDbContext open, IReadOnlyCollection<string> objects) =>
        open.AuditEntries.AsNoTracking().Where(entry => objects.Contains(entry.Object) && s_seeing.Contains(entry.Act));

    /// <summary>Pairs that wait at offices; those of children and soldiers only for who belongs to the office itself (R-X-08).</summary>
    /// <param name="open">The books.</param>
    /// <param name="officer">Who would look.</param>
    /// <param name="offices">In his reach.</param>
    /// <param name="today">In Shanghai.</param>
    public static IQueryable<SecondLookRow> Of(PortalDbContext open, OfficerSession officer, IReadOnlyList<string> offices, DateOnly today)
    {
        var (since, own) = (today.AddDays(-Days), officer.OfficeCode);
        var all = officer.Role is OfficerRole.Auditor;
        return open.SecondLooks.Where(look => look.JudgedAt == null && look.Day >= since && offices.Contains(look.OfficeCode)
            && open.CasePictures.Any(picture => picture.CaseId == look.CaseId && picture.Kind == CasePictureRow.Register)
            && open.CasePictures.Any(picture => picture.CaseId == look.LiveCaseId && picture.Kind == CasePictureRow.Live)
            && (all || look.OfficeCode == own || !open.ReportLines.Any(line => line.CaseId == look.CaseId && SampledCase.Narrow.Contains(line.Category))));
    }

    /// <summary>The ids of those that wait for a supervisor, oldest day first, at most some hundred.</summary>
    public static async Task<IReadOnlyList<Guid>> ForAsync(PortalDbContext open, OfficerSession officer, IReadOnlyList<string> offices, DateOnly today, CancellationToken cancellationToken)
    {
        var waiting = await Of(open, officer, offices, today).AsNoTracking().OrderBy(look => look.Day).ThenBy(look => look.OfficeCode).ThenBy(look => look.Place).Take(Most)
            .Select(look => new { look.Id, look.CaseId, look.LiveCaseId }).ToListAsync(cancellationToken);
        var known = await KnownAsync(open, officer, [.. waiting.Select(look => look.CaseId).Concat(waiting.Select(look => look.LiveCaseId))], cancellationToken);
        return [.. waiting.Where(look => !known.Contains(look.CaseId) && !known.Contains(look.LiveCaseId)).Select(look => look.Id)];
    }

    /// <summary>Of these cases those of which he knows something.</summary>
    public static async Task<IReadOnlySet<Guid>> KnownAsync(PortalDbContext open, OfficerSession officer, IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        if (cases.Count == 0) return new HashSet<Guid>();
        var objects = cases.Distinct().ToDictionary(AuditNote.Case, id => id, StringComparer.Ordinal);
        var seen = await ActsOn(open, [.. objects.Keys]).Where(entry => entry.Officer == officer.OfficerNumber).Select(entry => entry.Object).Distinct().ToListAsync(cancellationToken);
        return seen.Select(about => objects[about]).ToHashSet();
    }
}
