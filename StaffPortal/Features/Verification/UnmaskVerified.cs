using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Seals;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Verification;

/// <summary>Shows a verified certificate's person in full (留痕): only to the officer who verified it, and the trail keeps it.</summary>
public sealed class UnmaskVerified(IDbContextFactory<PortalDbContext> books, AuditWriter audit)
{
    /// <summary>The person; null where the verification is not this officer's or its role may not unmask, which the trail keeps too.</summary>
    public async Task<UnmaskedPerson?> RunAsync(Guid verificationId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var allowed = officer.Role is OfficerRole.Officer or OfficerRole.Supervisor;
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(open, verificationId, officer, cancellationToken) is not { } row) return null;
        AuditNote note = allowed
            ? new(AuditAct.Unmasked, AuditNote.Certificate(row.Id), "Shown", "Verification")
            : new(AuditAct.AccessDenied, AuditNote.Certificate(row.Id), officer.Role.ToString());
        await audit.AppendAsync(open, officer, [note], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (!allowed) return null;
        var holder = HolderContent.FromJson(row.Holder);
        return new UnmaskedPerson(holder.Name, holder.Number);
    }

    /// <summary>The portrait of a verified certificate; null where the verification is not this officer's or proved nothing, and for an administrator, who sees no traveller.</summary>
    public async Task<byte[]?> PortraitAsync(Guid verificationId, OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is OfficerRole.Administrator) return null;
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return (await FindAsync(open, verificationId, officer, cancellationToken))?.Portrait;
    }

    private static async Task<CertificateRow?> FindAsync(PortalDbContext open, Guid verificationId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var found = await (
            from verification in open.VerificationRecords
            join certificate in open.Certificates on verification.CertificateNumber equals certificate.Number
            where verification.Id == verificationId && verification.OfficerNumber == officer.OfficerNumber
            select new { verification.Outcome, Certificate = certificate }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is not null && VerificationResult.ShowsPerson(Enum.Parse<VerificationOutcome>(found.Outcome)) ? found.Certificate : null;
    }
}
