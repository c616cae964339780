using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>Reads one alert of a supervisor's office, beside what the window sees.</summary>
public sealed class ReadAlert(AlertBooks alerts, TimeProvider clock)
{
    /// <summary>Reads it. Name and number are in full only for whoever acknowledged it, which the trail keeps.</summary>
    public Task<AlertResult<AlertView>> RunAsync(Guid alertId, OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ReadAsync(officer, async open =>
        {
            var row = await FindAsync(open, alertId, officer, cancellationToken);
            return row is null ? new AlertResult<AlertView>(null, AlertFault.NoSuchAlert) : new(await ViewAsync(open, row, officer, cancellationToken));
        }, cancellationToken);

    /// <summary>A picture of the alert's case; null where there is none.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="kind">Which picture of the case.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<AlertResult<byte[]>> PictureAsync(Guid alertId, string kind, OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ReadAsync(officer, async open =>
        {
            if (await FindAsync(open, alertId, officer, cancellationToken) is not { } row) return new AlertResult<byte[]>(null, AlertFault.NoSuchAlert);
            var caseId = row.CaseId ?? await open.Certificates.Where(c => c.Id == row.CertificateId).Select(c => c.CaseId).SingleAsync(cancellationToken);
            return new AlertResult<byte[]>(await open.CasePictures.Where(picture => picture.CaseId == caseId && picture.Kind == kind).Select(picture => picture.Jpeg).SingleOrDefaultAsync(cancellationToken));
        }, cancellationToken);

    /// <summary>Names of officers by their numbers.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> NamesAsync(PortalDbContext open, IEnumerable<string> numbers, CancellationToken cancellationToken)
    {
        var asked = numbers.Distinct(StringComparer.Ordinal).ToArray();
        return await open.Officers.AsNoTracking().Where(officer => asked.Contains(officer.Number)).ToDictionaryAsync(officer => officer.Number, officer => officer.Name, StringComparer.Ordinal, cancellationToken);
    }

    private static Task<AlertRow?> FindAsync(PortalDbContext open, Guid alertId, OfficerSession officer, CancellationToken cancellationToken) =>
        open.Alerts.AsNoTracking().SingleOrDefaultAsync(alert => alert.Id == alertId && alert.OfficeCode == officer.OfficeCode, cancellationToken);

    private async Task<AlertView> ViewAsync(PortalDbContext open, AlertRow row, OfficerSession officer, CancellationToken cancellationToken)
    {
        var subject = (await AlertSubject.OfAsync(open, [row], cancellationToken))[row.Id];
        var (content, about) = (subject.Content, AlertContent.FromJson(row.Content));
        var names = await NamesAsync(open, new[] { row.OfficerNumber, row.AcknowledgedBy, row.ClosedBy }.OfType<string>(), cancellationToken);
        var inFull = row.State is AlertState.Acknowledged && row.AcknowledgedBy == officer.OfficerNumber;
        return new AlertView
        {
            Line = subject.Line(row, about, names), InFull = inFull ? (subject.Name, content.Number ?? "") : null, Sex = content.KnownSex,
            EthnicGroup = (content.Record?.EthnicGroup ?? content.Details?.EthnicGroup) is { } group ? EthnicGroup.Of(group).Name : null,
            Age = Age.On(content.Born, ShanghaiTime.Day(clock.GetUtcNow())), RegisterPhotoTakenOn = content.Record?.PhotoTakenOn, LivePictureAt = content.LivePictureAt,
            Comparison = content.Comparison, AskedAt = content.AskedAgainAt ?? subject.Case.OpenedAt, Verdict = subject.Case.Verdict, Code = AlertSubject.CodeOf(about),
            CertificateNumber = subject.Certificate, Acknowledged = Touch(row.AcknowledgedAt, row.AcknowledgedBy, names), Closed = Touch(row.ClosedAt, row.ClosedBy, names),
            Decision = about.Decision, Reason = about.Reason,
        };
    }

    private static AlertTouch? Touch(DateTimeOffset? at, string? by, IReadOnlyDictionary<string, string> names) =>
        at is { } when && by is not null ? new AlertTouch(when, names.GetValueOrDefault(by, by)) : null;
}
