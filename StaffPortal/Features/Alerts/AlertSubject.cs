using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Alerts;

/// <summary>Whom an alert is about: the traveller of its case, or the holder of its certificate with the case that it came from.</summary>
/// <param name="Case">The case's row.</param>
/// <param name="Content">What the case holds.</param>
/// <param name="Certificate">The number of the certificate, where the alert is about one.</param>
internal sealed record AlertSubject(CaseRow Case, CaseContent Content, string? Certificate)
{
    /// <summary>The traveller's name; null where nobody knows it.</summary>
    public string? Name => Content.Record?.Name ?? Content.StatedName;

    /// <summary>The traveller's number; null of a child without one.</summary>
    public CitizenIdNumber? Number => Content.CitizenNumber;

    /// <summary>The subjects of some alerts, by the alert.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AlertSubject>> OfAsync(PortalDbContext books, IReadOnlyList<AlertRow> alerts, CancellationToken cancellationToken)
    {
        var certificateIds = alerts.Select(alert => alert.CertificateId).OfType<Guid>().Distinct().ToArray();
        var certificates = await books.Certificates.AsNoTracking().Where(c => certificateIds.Contains(c.Id)).Select(c => new { c.Id, c.CaseId, c.Number }).ToDictionaryAsync(c => c.Id, cancellationToken);
        var caseIds = alerts.Select(alert => alert.CaseId ?? certificates[alert.CertificateId!.Value].CaseId).OfType<Guid>().Distinct().ToArray();
        var cases = await books.Cases.AsNoTracking().Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return alerts.ToDictionary(alert => alert.Id, alert =>
        {
            var certificate = alert.CertificateId is { } id ? certificates[id] : null;
            var row = cases[(alert.CaseId ?? certificate?.CaseId)!.Value];
            return new AlertSubject(row, CaseContent.FromJson(row.Content), certificate?.Number);
        });
    }

    /// <summary>The alert's line in the list.</summary>
    public AlertLine Line(AlertRow alert, AlertContent about, IReadOnlyDictionary<string, string> names) => new(
        alert.Id, about.Kind, alert.State, alert.At, Name is { } name ? PersonName.Stored(name).Masked : null, Number?.Masked ?? "", Case.Mode, alert.DeskNumber,
        names.GetValueOrDefault(alert.OfficerNumber, alert.OfficerNumber), alert.AcknowledgedAt);

    /// <summary>The code that the window gives for an alert; of a check afterwards the one that disagreed.</summary>
    public static ReasonCode CodeOf(AlertContent about) => about.Kind switch
    {
        AlertKind.Wanted or AlertKind.Drawn => ReasonCode.SystemCheckPending,
        AlertKind.NumberNotUsable => ReasonCode.NumberNotUsable,
        AlertKind.PhotoMismatch => ReasonCode.PhotoMismatch,
        AlertKind.PostCheckFailed => about.Code ?? ReasonCode.RegisterUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(about)),
    };
}
