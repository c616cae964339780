using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Reads the rules: what is in force, what was and what will be, and the drafts.</summary>
public sealed class ReadPolicy(PolicyBooks policy, DraftViews drafts, TimeProvider clock)
{
    /// <summary>Most approved editions that are shown, the newest ones.</summary>
    public const int MostEditions = 200;

    /// <summary>Reads them.</summary>
    public Task<PolicyResult<PolicyView>> RunAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        policy.ReadAsync(officer, async open =>
        {
            var rows = await open.PolicyEditions.AsNoTracking().OrderByDescending(edition => edition.EffectiveFrom).ThenByDescending(edition => edition.ApprovedAt)
                .Take(MostEditions).ToListAsync(cancellationToken);
            var approved = rows.ConvertAll(row => new ApprovedEdition(EditionsInForce.Of(row), row.ApprovedAt));
            var (now, shipped) = (clock.GetUtcNow(), PolicyEdition.Shipped);
            var inForce = EditionsInTime.At(approved, now) ?? throw new InvalidOperationException("There are no rules yet.");
            return new PolicyView(inForce, [.. rows.Zip(approved, View), new(shipped, Standing(shipped), null, null, null)], await drafts.AllAsync(open, cancellationToken));

            EditionView View(PolicyEditionRow row, ApprovedEdition edition) => new(edition.Edition, Standing(edition.Edition), row.ProposedBy, row.ApprovedBy, row.ApprovedAt);

            // of two for the same instant the one approved earlier never comes
            EditionStanding Standing(PolicyEdition edition) =>
                edition == inForce ? EditionStanding.InForce
                : edition.EffectiveFrom > now && EditionsInTime.At(approved, edition.EffectiveFrom) == edition ? EditionStanding.ToCome
                : EditionStanding.Past;
        }, cancellationToken);
}
