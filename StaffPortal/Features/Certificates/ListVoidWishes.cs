using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>The wishes to void of an office that wait for a second person.</summary>
/// <param name="Rows">Oldest first.</param>
/// <param name="Offices">For who sees all: code and short name of the offices.</param>
public sealed record WaitingWishes(IReadOnlyList<WaitingWish> Rows, IReadOnlyList<(string Code, string Name)> Offices);

/// <summary>Lists what waits, and the offices that may be searched.</summary>
public sealed class ListVoidWishes(CertificateBooks certificates)
{
    private const int Most = 20;
    private const int MostOffices = 200;

    /// <summary>At most twenty, oldest first.</summary>
    public Task<CertificateResult<WaitingWishes>> RunAsync(OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<WaitingWishes>("certificates", officer, officer.Role is not OfficerRole.Administrator, async open =>
        {
            var rows = await (
                from wish in open.VoidRequests.AsNoTracking().Where(wish => wish.State == VoidState.Waiting)
                join certificate in CertificateBooks.SeenBy(open, officer) on wish.CertificateId equals certificate.Id
                orderby wish.AskedAt, wish.Id
                select new { Wish = wish, certificate.Number }).Take(Most).ToListAsync(cancellationToken);
            var offices = officer.Role is OfficerRole.Auditor
                ? await open.Offices.AsNoTracking().OrderBy(office => office.Code).Select(office => new { office.Code, office.ShortName }).Take(MostOffices).ToListAsync(cancellationToken)
                : [];
            return (new(new WaitingWishes(
                [.. rows.Select(row => new WaitingWish(
                    row.Wish.Id, row.Wish.CertificateId, CertificateNumber.Stored(row.Number).Grouped, row.Wish.AskedAt, row.Wish.AskedBy, row.Wish.Reason, row.Wish.Fraud, row.Wish.Words))],
                [.. offices.Select(office => (office.Code, office.ShortName))])), null);
        }, cancellationToken);
}
