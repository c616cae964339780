using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>
/// Draws the system check and raises quiet alerts, in the transaction of the act that led to them (R-C-06, -07, -12). A wanted person and an ordinary
/// case that was drawn go exactly the same way, statement for statement and byte for byte.
/// </summary>
public sealed class QuietAlerts(ISystemCheckLots lots, EditionsInForce editions, INewIds ids, AlertBell bell)
{
    /// <summary>Draws a case that the register has just answered: an ordinary one may be checked, a wanted person's is anyway.</summary>
    public async Task<CaseContent> DrawAsync(PortalDbContext books, CaseContent content, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // a lot for everybody, also where it cannot count: one kind of case must not take less time than another
        var drawn = SystemCheckDraw.IsDrawn(lots.Next(), await editions.AtAsync(books, at, cancellationToken));
        return content with { SystemCheckDrawn = drawn && content.Record is { Wanted: false } };
    }

    /// <summary>Raises what a register's answer leads to.</summary>
    /// <returns>For the trail.</returns>
    public IReadOnlyList<AuditNote> AfterAnswer(PortalDbContext books, CaseRow @case, CaseContent content, OfficerSession officer, DateTimeOffset at)
    {
        List<AlertKind> kinds = [];
        if (content.Record is { Wanted: true }) kinds.Add(AlertKind.Wanted);
        if (content.SystemCheckDrawn) kinds.Add(AlertKind.Drawn);
        if (content.Record is { Deceased: true }) kinds.Add(AlertKind.NumberNotUsable);
        return [.. kinds.Select(kind => Raise(books, @case, new AlertContent { Kind = kind }, officer, at))];
    }

    /// <summary>Raises what a comparison leads to, once a case.</summary>
    /// <returns>For the trail.</returns>
    public async Task<IReadOnlyList<AuditNote>> AfterComparisonAsync(
        PortalDbContext books, CaseRow @case, PhotoComparison comparison, OfficerSession officer, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (comparison is not PhotoComparison.Mismatch) return [];
        var raised = await books.Alerts.AsNoTracking().Where(alert => alert.CaseId == @case.Id).Select(alert => alert.Content).ToListAsync(cancellationToken);
        return raised.Exists(text => AlertContent.FromJson(text).Kind is AlertKind.PhotoMismatch)
            ? []
            : [Raise(books, @case, new AlertContent { Kind = AlertKind.PhotoMismatch }, officer, at)];
    }

    /// <summary>Raises one about a certificate.</summary>
    /// <returns>For the trail.</returns>
    public AuditNote Raise(PortalDbContext books, CertificateRow certificate, AlertContent content, DateTimeOffset at)
    {
        books.Alerts.Add(Row(certificate.OfficeCode, certificate.DeskNumber, certificate.OfficerNumber, null, certificate.Id, content, at));
        return new AuditNote(AuditAct.AlertRaised, AuditNote.Certificate(certificate.Id), nameof(AlertState.New));
    }

    /// <summary>Whether a case may not be approved yet: a wanted person's, until a supervisor has released the alert of it.</summary>
    public static async Task<bool> HoldAsync(PortalDbContext books, Guid caseId, CancellationToken cancellationToken)
    {
        var raised = await books.Alerts.AsNoTracking().Where(alert => alert.CaseId == caseId).Select(alert => alert.Content).ToListAsync(cancellationToken);
        return raised.Select(AlertContent.FromJson).Any(alert => alert is { Kind: AlertKind.Wanted, Decision: not AlertDecision.Release });
    }

    /// <summary>Rings where this transaction, now committed, wrote an alert.</summary>
    public void Ring(PortalDbContext books)
    {
        if (books.ChangeTracker.Entries<AlertRow>().Any()) bell.Ring();
    }

    private AuditNote Raise(PortalDbContext books, CaseRow @case, AlertContent content, OfficerSession officer, DateTimeOffset at)
    {
        books.Alerts.Add(Row(@case.OfficeCode, @case.DeskNumber, officer.OfficerNumber, @case.Id, null, content, at));
        return new AuditNote(AuditAct.AlertRaised, AuditNote.Case(@case.Id), nameof(AlertState.New));
    }

    private AlertRow Row(string office, int desk, string officer, Guid? caseId, Guid? certificateId, AlertContent content, DateTimeOffset at) => new()
    {
        Id = ids.Next(), OfficeCode = office, CaseId = caseId, CertificateId = certificateId, DeskNumber = desk, OfficerNumber = officer, At = at,
        Content = content.ToJson(), State = AlertState.New,
    };
}
