using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>The person in full, after an unmasking that the trail knows of (R-ID-08).</summary>
public sealed record UnmaskedHolder(string Name, string Number, string HouseholdPlace)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(UnmaskedHolder);
}

/// <summary>Shows whom a certificate names in full (显示完整), and the trail keeps it; and its portrait.</summary>
public sealed class UnmaskCertificate(CertificateBooks certificates, IDbContextFactory<PortalDbContext> books)
{
    /// <summary>The person.</summary>
    public Task<CertificateResult<UnmaskedHolder>> RunAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<UnmaskedHolder>(AuditNote.Certificate(certificateId), officer, officer.Role is OfficerRole.Officer or OfficerRole.Supervisor, async open =>
        {
            var stored = await (await certificates.SeenByAsync(open, officer, cancellationToken)).Where(c => c.Id == certificateId)
                .Select(c => new { c.Holder, c.OfficeCode, c.OfficerNumber, c.Day }).SingleOrDefaultAsync(cancellationToken);
            if (stored is null) return (new(null, CertificateFault.NoSuchCertificate), null);
            var holder = HolderContent.FromJson(stored.Holder);
            if (CertificateBooks.AgainstWhole(officer, holder, (stored.OfficeCode, stored.OfficerNumber, stored.Day)) is { } fault)
                return (new(null, fault), new AuditNote(AuditAct.AccessDenied, AuditNote.Certificate(certificateId), fault.ToString()));
            return (new(new UnmaskedHolder(holder.Name, holder.Number ?? "", holder.HouseholdPlace)), new AuditNote(AuditAct.Unmasked, AuditNote.Certificate(certificateId), "Shown", "Certificate"));
        }, cancellationToken);

    /// <summary>The portrait; null where the officer may not see the certificate, or not the whole of it.</summary>
    public async Task<byte[]?> PortraitAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var stored = await (await certificates.SeenByAsync(open, officer, cancellationToken)).Where(c => c.Id == certificateId)
            .Select(c => new { c.Portrait, c.Holder, c.OfficeCode, c.OfficerNumber, c.Day }).SingleOrDefaultAsync(cancellationToken);
        return stored is not null && CertificateBooks.SeesWhole(officer, HolderContent.FromJson(stored.Holder), (stored.OfficeCode, stored.OfficerNumber, stored.Day)) ? stored.Portrait : null;
    }
}
