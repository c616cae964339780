using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>The wishes to void of an office that wait for a second person.</summary>
/// <param name="Rows">Oldest first; of the own office, for an auditor of all.</param>
/// <param name="Offices">Those that may be searched, as a tree.</param>
public sealed record WaitingWishes(IReadOnlyList<WaitingWish> Rows, IReadOnlyList<ReachedOffice> Offices);

/// <summary>Lists what waits, and the offices that may be searched.</summary>
public sealed class ListVoidWishes(CertificateBooks certificates)
{
    private const int Most = 20;
    private const int MostOffices = 1_000;

    /// <summary>At most twenty, oldest first.</summary>
    public Task<CertificateResult<WaitingWishes>> RunAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<WaitingWishes>("certificates", officer, officer.Role is not OfficerRole.Administrator, async open =>
        {
            var isAuditor = officer.Role is OfficerRole.Auditor;
            var rows = await (
                from wish in open.VoidRequests.AsNoTracking().Where(wish => wish.State == VoidState.Waiting && (isAuditor || wish.OfficeCode == officer.OfficeCode))
                join certificate in open.Certificates on wish.CertificateId equals certificate.Id
                orderby wish.AskedAt, wish.Id
                select new { Wish = wish, certificate.Number }).Take(Most).ToListAsync(cancellationToken);
            var offices = await certificates.OfficesOfAsync(open, officer, cancellationToken);
            return (new(new WaitingWishes(
                [.. rows.Select(row => new WaitingWish(
                    row.Wish.Id, row.Wish.CertificateId, CertificateNumber.Stored(row.Number).Grouped, row.Wish.AskedAt, row.Wish.AskedBy, row.Wish.Reason, row.Wish.Fraud, row.Wish.Words))],
                [.. offices.Take(MostOffices)])), null);
        }, cancellationToken);
}
