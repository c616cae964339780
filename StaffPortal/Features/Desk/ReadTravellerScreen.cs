using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Reads for the second screen what the desk's traveller is told.</summary>
public sealed class ReadTravellerScreen(IDbContextFactory<PortalDbContext> books, TimeProvider clock)
{
    // R-C-06 and R-C-12 give no hint on any screen: the officer speaks
    private static readonly ReasonCode[] s_untold = [ReasonCode.NumberNotUsable, ReasonCode.PhotoMismatch, ReasonCode.WindowOnly];

    // a paper that was handed over is not shown to the next one in the queue
    private static readonly TimeSpan s_shown = TimeSpan.FromMinutes(5);

    /// <summary>The newest case of the desk that is not finished; idle where there is none. Null where the books do not answer, or this is no desk.</summary>
    public async Task<TravellerView?> RunAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer is not { Role: OfficerRole.Officer, DeskNumber: > 0 }) return null;
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            var since = clock.GetUtcNow() - s_shown;
            var row = await open.Cases.AsNoTracking()
                .Where(c => c.OfficeCode == officer.OfficeCode && c.DeskNumber == officer.DeskNumber && c.State != nameof(CaseState.Finished))
                .Where(c => c.State == nameof(CaseState.Open) || c.SavedAt >= since)
                .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
            return row is null ? new TravellerView(TravellerStep.Idle, null, null, null, officer.OfficeMode, null, null, null) : await OfAsync(open, row, cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            return null;
        }
    }

    private static async Task<TravellerView> OfAsync(PortalDbContext open, CaseRow row, CancellationToken cancellationToken)
    {
        var content = CaseContent.FromJson(row.Content);
        var until = row.CertificateId is { } id ? await open.Certificates.Where(c => c.Id == id).Select(c => (DateTimeOffset?)c.ValidUntil).SingleAsync(cancellationToken) : null;
        var step = StepOf(row, content);
        return new TravellerView(
            step, row.Id, content.Record?.Name ?? content.StatedName, content.CitizenNumber?.Masked, row.Mode,
            content is { LivePicture: not (null or PictureSource.None), LivePictureAt: { } at } ? LivePictureView.VersionOf(at) : null, until, Told(step, content.Decision!));
    }

    private static TravellerStep StepOf(CaseRow row, CaseContent content) => row.State switch
    {
        nameof(CaseState.Issued) => TravellerStep.Done,
        nameof(CaseState.Open) when content.LivePicture is null && row.Verdict is not Verdict.Refuse => TravellerStep.Check,
        nameof(CaseState.Open) when content.Comparison is PhotoComparison.NotDone && row.Verdict is Verdict.Ask => TravellerStep.Deciding,
        nameof(CaseState.Open) when row.Verdict is Verdict.Ask => TravellerStep.Missing,
        nameof(CaseState.Open) when row.Verdict is Verdict.Refuse => TravellerStep.Refused,
        nameof(CaseState.Open) when row.Verdict is Verdict.Grant => TravellerStep.Granted,
        _ => TravellerStep.Review,
    };

    private static Finding? Told(TravellerStep step, Decision decision) => step switch
    {
        TravellerStep.Missing => decision.Findings.FirstOrDefault(finding => finding.Effect is Effect.Ask),
        TravellerStep.Refused => decision.Findings.FirstOrDefault(finding => finding.Effect is Effect.Refuse && !s_untold.Contains(finding.Code)),
        _ => null,
    };
}
