using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Makes a draft: a copy of the edition in force under a name of its own.</summary>
public sealed class MakeDraft(PolicyBooks policy, EditionsInForce editions, INewIds ids, TimeProvider clock)
{
    /// <summary>Makes it.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="name">What the edition is to be called.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<PolicyResult<DraftView>> RunAsync(Guid requestId, string name, OfficerSession officer, CancellationToken cancellationToken)
    {
        var (id, wanted) = (ids.Next(), name.Trim());
        return policy.ChangeAsync(requestId, id, PolicyNotes.Rules, officer, async open =>
        {
            var at = clock.GetUtcNow();
            var copied = await editions.AtAsync(open, at, cancellationToken);
            var draft = copied with { Name = wanted };
            if (EditionNames.Problems(draft) is { Count: > 0 } problems) return PolicyStep.Refused(PolicyFault.FiguresWrong, problems);
            if (await EditionNames.IsTakenAsync(open, editions, wanted, id, cancellationToken)) return PolicyStep.Refused(PolicyFault.NameTaken);
            if (await open.PolicyDrafts.CountAsync(cancellationToken) >= DraftViews.Most) return PolicyStep.Refused(PolicyFault.DraftsUsedUp);
            open.PolicyDrafts.Add(new PolicyDraftRow
            {
                Id = id, Name = wanted, BasedOn = copied.Name, BasedOnFrom = copied.EffectiveFrom, Figures = EditionFigures.ToJson(draft),
                MadeAt = at, ChangedBy = officer.OfficerNumber, ChangedAt = at,
            });
            var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = wanted, ["basedOn"] = copied.Name };
            return PolicyStep.Done(new AuditNote(AuditAct.PolicyDraftChanged, PolicyNotes.Draft(id), "Made", Detail: detail));
        }, cancellationToken);
    }
}

/// <summary>What an edition may be called.</summary>
internal static class EditionNames
{
    /// <summary>What is wrong with its name alone.</summary>
    public static IReadOnlyList<EditionProblem> Problems(PolicyEdition edition) => [.. PolicyEditionCheck.Problems(edition).Where(problem => problem.Fault is EditionFault.NameShape)];

    /// <summary>Whether the shipped edition, an approved one or another draft has the name.</summary>
    public static async Task<bool> IsTakenAsync(PortalDbContext open, EditionsInForce editions, string name, Guid draftId, CancellationToken cancellationToken) =>
        await editions.ApprovedAsync(open, name, cancellationToken) is not null
        || await open.PolicyDrafts.AnyAsync(draft => draft.Name == name && draft.Id != draftId, cancellationToken);
}
