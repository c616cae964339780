using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>A supervisor writes down how an alert ended. The case itself is approved or returned where all cases are.</summary>
public sealed class CloseAlert(AlertBooks alerts)
{
    /// <summary>Closes an acknowledged alert for a reason that fits it; the trail keeps the decision, the encrypted content the reason too.</summary>
    public Task<AlertFault?> RunAsync(
        Guid requestId, Guid alertId, AlertDecision decision, AlertReason reason, OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ChangeAsync(requestId, alertId, officer, (alert, at) =>
        {
            if (alert.State is AlertState.New) return new AlertStep(null, AlertFault.NotAcknowledged);
            if (alert.State is AlertState.Closed) return new AlertStep(null, AlertFault.AlreadyClosed);
            var content = AlertContent.FromJson(alert.Content);
            if (!AlertReasons.Fits(content.Kind, decision, reason)) return new AlertStep(null, AlertFault.ReasonDoesNotFit);
            (alert.State, alert.ClosedAt, alert.ClosedBy) = (AlertState.Closed, at, officer.OfficerNumber);
            alert.Content = (content with { Decision = decision, Reason = reason }).ToJson();
            return new AlertStep(new AuditNote(AuditAct.AlertClosed, AcknowledgeAlert.Subject(alert), decision.ToString()));
        }, cancellationToken);
}
