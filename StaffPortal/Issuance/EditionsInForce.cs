using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>
/// Which edition of the rules is in force, from the books each time: what was approved at one node counts at every other one from its instant on.
/// The shipped edition is always there; it stands in no table.
/// </summary>
public sealed class EditionsInForce
{
    /// <summary>The edition in force at an instant.</summary>
    /// <exception cref="InvalidOperationException">The instant lies before the first edition's: no desk can be there.</exception>
    public async Task<PolicyEdition> AtAsync(PortalDbContext books, DateTimeOffset at, CancellationToken cancellationToken) =>
        await FindAsync(books, at, cancellationToken) ?? throw new InvalidOperationException("There were no rules yet at this instant.");

    /// <summary>The edition in force at an instant; null before the first one.</summary>
    public async Task<PolicyEdition?> FindAsync(PortalDbContext books, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await books.PolicyEditions.AsNoTracking().Where(edition => edition.EffectiveFrom <= at)
            .OrderByDescending(edition => edition.EffectiveFrom).ThenByDescending(edition => edition.ApprovedAt).Take(1).ToListAsync(cancellationToken);
        return EditionsInTime.At(last.Select(row => new ApprovedEdition(Of(row), row.ApprovedAt)), at);
    }

    /// <summary>The edition of a name, shipped, approved, or a draft; null where there is none.</summary>
    public async Task<PolicyEdition?> NamedAsync(PortalDbContext books, string name, CancellationToken cancellationToken)
    {
        if (await ApprovedAsync(books, name, cancellationToken) is { } approved) return approved;
        return await books.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Name == name, cancellationToken) is { } row ? Of(row) : null;
    }

    /// <summary>The edition of a name that a decision can have been made under, shipped or approved; null where there is none.</summary>
    public async Task<PolicyEdition?> ApprovedAsync(PortalDbContext books, string name, CancellationToken cancellationToken)
    {
        if (name == PolicyEdition.Shipped.Name) return PolicyEdition.Shipped;
        return await books.PolicyEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Name == name, cancellationToken) is { } row ? Of(row) : null;
    }

    /// <summary>An approved edition as it is stored.</summary>
    public static PolicyEdition Of(PolicyEditionRow row) => EditionFigures.FromJson(row.Figures, row.Name, row.EffectiveFrom);

    /// <summary>A draft as it is stored: from the instant proposed, or while none is from that of the edition which it was copied from.</summary>
    public static PolicyEdition Of(PolicyDraftRow row) => EditionFigures.FromJson(row.Figures, row.Name, row.ProposedFrom ?? row.BasedOnFrom);
}
