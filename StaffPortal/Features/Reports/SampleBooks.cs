using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>What can be looked at again at an office, as the books have it.</summary>
internal sealed class SampleBooks(PortalDbContext open, string office, DateOnly day)
{
    // a face that was shown within these days would be known again
    private const int DaysOfMemory = 14, DaysOfOthers = 90, MostOthers = 300, MostSure = 500, AtOnce = 500;

    /// <summary>The day's compared cases that are over, that have both pictures, and of which at least one supervisor has seen nothing; in the order of their look-up.</summary>
    public Task<IReadOnlyList<SampledCase>> OfTheDayAsync(CancellationToken cancellationToken) => TakeAsync(
        Unseen().Where(line => line.Day == day && line.Comparison != PhotoComparison.NotDone && line.Outcome != CaseOutcome.Pending), cancellationToken);

    /// <summary>Plain cases of earlier days, the newest.</summary>
    public Task<IReadOnlyList<SampledCase>> OthersAsync(CancellationToken cancellationToken) => TakeAsync(
        Plain().Where(line => line.Day < day).OrderByDescending(line => line.OpenedAt).Take(MostOthers), cancellationToken);

    /// <summary>Plain cases of these travellers, also of the day, in which another proof than the officer's eye told who stood there: his card's chip, or a supervisor.</summary>
    public async Task<ILookup<string, Guid>> SureAsync(IReadOnlyCollection<string> travellers, CancellationToken cancellationToken)
    {
        var sure = Plain().Where(line => travellers.Contains(line.TravellerLookup))
            .Where(line => line.ApprovedBy != null || open.CasePictures.Any(picture => picture.CaseId == line.CaseId && picture.Kind == CasePictureRow.Card))
            .OrderByDescending(line => line.OpenedAt).Take(MostSure);
        return (await TakeAsync(sure, cancellationToken)).ToLookup(one => one.Line.TravellerLookup, one => one.Line.CaseId, StringComparer.Ordinal);
    }

    private IQueryable<ReportLineRow> Plain()
    {
        var since = day.AddDays(-DaysOfOthers);
        return Unseen().Where(line => line.Day >= since && line.Day <= day && line.Comparison == PhotoComparison.Match && line.Standing == CertificateState.Issued && !line.Fraud
            && !SampledCase.Narrow.Contains(line.Category));
    }

    private IQueryable<ReportLineRow> Unseen()
    {
        var since = day.AddDays(-DaysOfMemory);
        return open.ReportLines.AsNoTracking().Where(line => line.OfficeCode == office
            && open.CasePictures.Any(picture => picture.CaseId == line.CaseId && picture.Kind == CasePictureRow.Register)
            && open.CasePictures.Any(picture => picture.CaseId == line.CaseId && picture.Kind == CasePictureRow.Live)
            && !open.SecondLooks.Any(look => look.OfficeCode == office && look.CaseId == line.CaseId && (look.Kind == SecondLookKind.Drawn || look.Day >= since))
            && !open.SecondLooks.Any(look => look.OfficeCode == office && look.LiveCaseId == line.CaseId && look.Day >= since));
    }

    // the trail says who compared; a case of which it says nothing was compared by nobody at a window
    private async Task<IReadOnlyList<SampledCase>> TakeAsync(IQueryable<ReportLineRow> lines, CancellationToken cancellationToken)
    {
        var read = await lines.Join(open.Cases, line => line.CaseId, @case => @case.Id, (line, @case) => new { Line = line, @case.Content }).ToListAsync(cancellationToken);
        var acts = await ActsAsync([.. read.Select(one => AuditNote.Case(one.Line.CaseId))], cancellationToken);
        var judges = await JudgesAsync(cancellationToken);
        return
        [
            .. from one in read
               where one.Content.Length > 0
               let own = acts[AuditNote.Case(one.Line.CaseId)]
               let compared = own.LastOrDefault(act => act.Act is AuditAct.Compared)
               where compared is not null && judges.Any(judge => (judge.IsHere || !SampledCase.Narrow.Contains(one.Line.Category)) && own.All(act => act.Officer != judge.Number))
               orderby one.Line.OpenedAt, one.Line.CaseId
               select new SampledCase(one.Line, CaseContent.FromJson(one.Content), compared.Officer, compared.At),
        ];
    }

    private async Task<ILookup<string, SeenAct>> ActsAsync(IReadOnlyList<string> objects, CancellationToken cancellationToken)
    {
        List<SeenAct> acts = [];
        foreach (var some in objects.Chunk(AtOnce))
            acts.AddRange(await OpenPairs.ActsOn(open, some).OrderBy(entry => entry.Seq).Select(entry => new SeenAct(entry.Object, entry.Act, entry.Officer, entry.At)).ToListAsync(cancellationToken));
        return acts.ToLookup(act => act.Object, StringComparer.Ordinal);
    }

    // supervisors of this office and of those above it
    private async Task<IReadOnlyList<Judge>> JudgesAsync(CancellationToken cancellationToken)
    {
        var above = await open.Offices.AsNoTracking().ToDictionaryAsync(one => one.Code, one => one.ParentCode, StringComparer.Ordinal, cancellationToken);
        HashSet<string> offices = new(StringComparer.Ordinal);
        for (var at = office; at is not null && offices.Add(at);) at = above.GetValueOrDefault(at);
        var found = await open.Officers.AsNoTracking().Where(officer => officer.Enabled && officer.Role == OfficerRole.Supervisor && offices.Contains(officer.OfficeCode))
            .Select(officer => new { officer.Number, officer.OfficeCode }).ToListAsync(cancellationToken);
        return [.. found.Select(one => new Judge(one.Number, one.OfficeCode == office))];
    }

    private sealed record SeenAct(string Object, AuditAct Act, string Officer, DateTimeOffset At);

    private sealed record Judge(string Number, bool IsHere);
}
