using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Changes name and figures of a draft. Figures may contradict one another until it is proposed; none may lie outside its own bounds.</summary>
public sealed class ChangeDraft(PolicyBooks policy, EditionsInForce editions, TimeProvider clock)
{
    /// <summary>Changes it; a draft that says all this already is simply shown.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">Of the draft on the screen.</param>
    /// <param name="name">What the edition is to be called.</param>
    /// <param name="figures">By name; those that are not given stay.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<PolicyResult<DraftView>> RunAsync(
        Guid requestId, Guid draftId, int revision, string name, IReadOnlyDictionary<string, int> figures, OfficerSession officer, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        return policy.ChangeAsync(requestId, draftId, revision, officer, async (open, row) =>
        {
            if (row.ProposedBy is not null) return PolicyStep.Refused(PolicyFault.AlreadyProposed);
            var before = EditionsInForce.Of(row);
            var outOfBounds = OutOfBounds(figures);
            EditionProblem[] problems = [.. EditionNames.Problems(before with { Name = wanted }), .. outOfBounds];
            if (problems.Length > 0) return PolicyStep.Refused(PolicyFault.FiguresWrong, problems);
            if (await EditionNames.IsTakenAsync(open, editions, wanted, draftId, cancellationToken)) return PolicyStep.Refused(PolicyFault.NameTaken);
            var after = figures.Aggregate(before with { Name = wanted }, (edition, figure) => PolicyFigure.Named(figure.Key)!.Write(edition, figure.Value));
            if (after == before) return PolicyStep.Nothing;
            (row.Name, row.Figures, row.ChangedBy, row.ChangedAt) = (wanted, EditionFigures.ToJson(after), officer.OfficerNumber, clock.GetUtcNow());
            row.Revision++;
            return PolicyStep.Done(new AuditNote(AuditAct.PolicyDraftChanged, PolicyNotes.Draft(draftId), "Changed", Detail: PolicyNotes.Differences(before, after)));
        }, cancellationToken);
    }

    // looked at before it is written: a length of time has its own bounds, and beyond them it throws
    private static IEnumerable<EditionProblem> OutOfBounds(IReadOnlyDictionary<string, int> figures) =>
        from given in figures
        let figure = PolicyFigure.Named(given.Key)
        where figure is null || given.Value < figure.Least || given.Value > figure.Most
        select new EditionProblem(EditionFault.OutOfBounds, given.Key);
}
