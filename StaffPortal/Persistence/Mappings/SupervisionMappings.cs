using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Mappings;

/// <summary>Approvals and quiet alerts. Nothing here names an engine.</summary>
internal sealed class SupervisionMappings(PersonalDataProtector protector)
{
    public void Apply(ModelBuilder model)
    {
        model.Entity<ApprovalRow>(approval =>
        {
            approval.ToTable("Approvals").HasKey(a => a.Id);
            approval.Property(a => a.Id).ValueGeneratedNever();
            approval.Property(a => a.OfficeCode).HasMaxLength(5);
            approval.Property(a => a.ProposedBy).HasMaxLength(20);
            approval.Property(a => a.DecidedBy).HasMaxLength(20);
            approval.Property(a => a.Codes).HasMaxLength(400);
            approval.Property(a => a.Words).HasConversion(ProtectedText.OrNone(protector, "Approvals.Words"));
            approval.Property(a => a.Revision).IsConcurrencyToken();
            approval.HasIndex(a => a.RequestId).IsUnique();
            approval.HasIndex(a => new { a.OfficeCode, a.State, a.ProposedAt });
            approval.HasIndex(a => new { a.CaseId, a.ProposedAt });
            approval.HasOne<CaseRow>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AlertRow>(alert =>
        {
            alert.ToTable("Alerts").HasKey(a => a.Id);
            alert.Property(a => a.Id).ValueGeneratedNever();
            alert.Property(a => a.OfficeCode).HasMaxLength(5);
            alert.Property(a => a.OfficerNumber).HasMaxLength(20);
            alert.Property(a => a.AcknowledgedBy).HasMaxLength(20);
            alert.Property(a => a.ClosedBy).HasMaxLength(20);
            alert.Property(a => a.Content).HasConversion(new ProtectedText(protector, "Alerts.Content"));
            alert.Property(a => a.Revision).IsConcurrencyToken();
            alert.HasIndex(a => new { a.OfficeCode, a.State, a.At });
            alert.HasIndex(a => a.CaseId);
            alert.HasOne<CaseRow>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
            alert.HasOne<CertificateRow>().WithMany().HasForeignKey(a => a.CertificateId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
