using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes the oral check of a traveller who has nothing to show, answer by answer (口头核对, R-AW-03).</summary>
public sealed class AnswerOralCheck(DeskBooks desk)
{
    /// <summary>Writes the answers in place of the earlier ones.</summary>
    /// <param name="requestId">The command's id.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="right">Whether each answer given was right; a question not asked yet is absent.</param>
    /// <param name="officer">Who asked.</param>
    /// <param name="cancellationToken">Ends it when the page is left.</param>
    public Task<DeskResult> RunAsync(
        Guid requestId, Guid caseId, IReadOnlyDictionary<OralQuestion, bool> right, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(
            new CaseStep(opened.Content with { OralAnswers = right.ToDictionary() }, [Note(caseId, right)])), cancellationToken);

    private static AuditNote Note(Guid caseId, IReadOnlyDictionary<OralQuestion, bool> right) => new(
        AuditAct.OralCheckDone, AuditNote.Case(caseId), OralCheckAnswers.Outcome(right).ToString(),
        Detail: right.ToDictionary(answer => answer.Key.ToString(), answer => answer.Value ? "right" : "wrong", StringComparer.Ordinal));
}
