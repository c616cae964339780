using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>A supervisor says that he knows of an alert and sees to it (确认收到); nothing changes at the window.</summary>
public sealed class AcknowledgeAlert(AlertBooks alerts)
{
    /// <summary>Acknowledges it; whoever comes second changes nothing.</summary>
    public Task<AlertFault?> RunAsync(Guid requestId, Guid alertId, OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ChangeAsync(requestId, alertId, officer, (alert, at) =>
        {
            if (alert.State is not AlertState.New) return new AlertStep(null);
            (alert.State, alert.AcknowledgedAt, alert.AcknowledgedBy) = (AlertState.Acknowledged, at, officer.OfficerNumber);
            return new AlertStep(new AuditNote(AuditAct.AlertAcknowledged, Subject(alert), nameof(AlertState.Acknowledged)));
        }, cancellationToken);

    /// <summary>How an alert stands in the trail: as its case or its certificate.</summary>
    internal static string Subject(AlertRow alert) => alert.CaseId is { } caseId ? AuditNote.Case(caseId) : AuditNote.Certificate(alert.CertificateId!.Value);
}
