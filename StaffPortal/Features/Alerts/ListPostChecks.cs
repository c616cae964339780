using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Alerts;

/// <summary>The certificates of a supervisor's office that were issued while the register was silent, and what became of them (R-C-04).</summary>
public sealed class ListPostChecks(AlertBooks alerts, TimeProvider clock)
{
    private const int Most = 20;
    private const int Days = 30;

    /// <summary>Failed ones of the last 30 days first, then those that wait; newest first.</summary>
    public Task<AlertResult<PostCheckList>> RunAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        alerts.ReadAsync(officer, async open =>
        {
            var since = clock.GetUtcNow().AddDays(-Days);
            var own = open.PostChecks.AsNoTracking().Where(check => check.OfficeCode == officer.OfficeCode);
            var waiting = await own.CountAsync(check => check.State == PostCheckState.Waiting, cancellationToken);
            var failed = await own.CountAsync(check => check.State == PostCheckState.Failed && check.CheckedAt >= since, cancellationToken);
            var rows = await (
                from check in own
                join certificate in open.Certificates on check.CertificateId equals certificate.Id
                where check.State == PostCheckState.Waiting || (check.State == PostCheckState.Failed && check.CheckedAt >= since)
                orderby check.State, certificate.IssuedAt descending, certificate.Id
                select new { Check = check, certificate.Holder, certificate.IssuedAt }).Take(Most).ToListAsync(cancellationToken);
            var lines = rows.Select(row =>
            {
                ReasonCode? code = row.Check.Outcome is { } disagreed ? Enum.Parse<ReasonCode>(disagreed) : null;
                var holder = HolderContent.FromJson(row.Holder);
                return new PostCheckLine(
                    PersonName.Stored(holder.Name).Masked, holder.Number is { } number ? CitizenIdNumber.Stored(number).Masked : "", row.Check.DeskNumber, row.IssuedAt, row.Check.State,
                    code, row.Check.Tries);
            });
            return new AlertResult<PostCheckList>(new PostCheckList(waiting, failed, [.. lines]));
        }, cancellationToken);
}
