using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>A reprint that was granted.</summary>
/// <param name="Copy">Which it is, from 1; part of its sheet's address.</param>
public sealed record ReprintMade(int Copy);

/// <summary>Grants a reprint (补打, R-P-04): the same number, at most two, each with a reason, of the own office and while the paper is in force.</summary>
public sealed class ReprintCertificate(CertificateBooks certificates, IDbContextFactory<PortalDbContext> books, ReprintPaper reprints)
{
    /// <summary>Grants it, once a request.</summary>
    public async Task<CertificateResult<ReprintMade>> RunAsync(Guid requestId, Guid certificateId, ReprintReason reason, OfficerSession officer, CancellationToken cancellationToken)
    {
        var allowed = officer is { Role: OfficerRole.Officer, DeskNumber: > 0 };
        var fault = await certificates.ChangeAsync(requestId, certificateId, officer, allowed, async (open, row, _) =>
        {
            var made = await reprints.RunAsync(open, row, requestId, reason, officer, cancellationToken);
            return made.Obstacle is { } obstacle ? CertificateStep.Refused(CertificateStep.Of(obstacle)) : new CertificateStep([made.Note!]);
        }, cancellationToken);
        if (fault is not null) return new(null, fault);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var copy = await open.Prints.Where(print => print.RequestId == requestId).Select(print => print.Copy).SingleAsync(cancellationToken);
        return new(new ReprintMade(copy));
    }
}
