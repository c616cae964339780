using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Desk;

/// <summary>Writes that the traveller says he is in active service (现役军人、武警), and whether he has a letter of his unit (R-S-05).</summary>
public sealed class StateMilitary(DeskBooks desk)
{
    /// <summary>Writes it, or takes it back; a letter stated to be missing goes with it.</summary>
    public Task<DeskResult> RunAsync(Guid requestId, Guid caseId, bool serves, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(new CaseStep(
            opened.Content with { ActiveMilitary = serves, UnitLetterStatedMissing = serves && opened.Content.UnitLetterStatedMissing },
            [Note(caseId, serves ? "Serves" : "TakenBack")])), cancellationToken);

    /// <summary>Writes that there is no letter, or takes that back.</summary>
    public Task<DeskResult> StateLetterAsync(Guid requestId, Guid caseId, bool missing, OfficerSession officer, CancellationToken cancellationToken) =>
        desk.ChangeAsync(requestId, caseId, officer, (opened, _) => Task.FromResult(opened.Content.ActiveMilitary
            ? new CaseStep(opened.Content with { UnitLetterStatedMissing = missing }, [Note(caseId, missing ? "NoLetter" : "NoLetterTakenBack")])
            : CaseStep.Refused(opened, DeskFault.ChangedMeanwhile)), cancellationToken);

    private static AuditNote Note(Guid caseId, string outcome) => new(AuditAct.ServiceStated, AuditNote.Case(caseId), outcome);
}
