using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Mappings;

/// <summary>What becomes of papers: print outcomes, wishes to void, checks afterwards, shifts. Nothing here names an engine.</summary>
internal sealed class PaperMappings(PersonalDataProtector protector)
{
    public void Apply(ModelBuilder model)
    {
        model.Entity<PrintOutcomeRow>(outcome =>
        {
            outcome.ToTable("PrintOutcomes").HasKey(o => o.Id);
            outcome.Property(o => o.Id).ValueGeneratedNever();
            outcome.Property(o => o.StockNumber).HasMaxLength(20);
            outcome.Property(o => o.OfficerNumber).HasMaxLength(20);
            outcome.HasIndex(o => o.RequestId).IsUnique();
            outcome.HasOne<PrintRow>().WithMany().HasForeignKey(o => o.PrintId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<VoidRequestRow>(wish =>
        {
            wish.ToTable("VoidRequests").HasKey(w => w.Id);
            wish.Property(w => w.Id).ValueGeneratedNever();
            wish.Property(w => w.OfficeCode).HasMaxLength(5);
            wish.Property(w => w.AskedBy).HasMaxLength(20);
            wish.Property(w => w.DecidedBy).HasMaxLength(20);
            wish.Property(w => w.Words).HasConversion(ProtectedText.OrNone(protector, "VoidRequests.Words"));
            wish.Property(w => w.Revision).IsConcurrencyToken();
            wish.HasIndex(w => w.RequestId).IsUnique();
            wish.HasIndex(w => new { w.OfficeCode, w.State, w.AskedAt });
            wish.HasOne<CertificateRow>().WithMany().HasForeignKey(w => w.CertificateId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PostCheckRow>(check =>
        {
            check.ToTable("PostChecks").HasKey(c => c.CertificateId);
            check.Property(c => c.CertificateId).ValueGeneratedNever();
            check.Property(c => c.OfficeCode).HasMaxLength(5);
            check.Property(c => c.Outcome).HasMaxLength(32);
            check.Property(c => c.Revision).IsConcurrencyToken();
            check.HasIndex(c => new { c.State, c.NextTryAt });
            check.HasIndex(c => new { c.OfficeCode, c.Day, c.DeskNumber });
            check.HasOne<CertificateRow>().WithMany().HasForeignKey(c => c.CertificateId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ShiftCloseRow>(shift =>
        {
            shift.ToTable("ShiftCloses").HasKey(s => s.Id);
            shift.Property(s => s.Id).ValueGeneratedNever();
            shift.Property(s => s.OfficeCode).HasMaxLength(5);
            shift.Property(s => s.ClosedBy).HasMaxLength(20);
            shift.Property(s => s.TakenBy).HasMaxLength(20);
            shift.Property(s => s.Explanation).HasConversion(ProtectedText.OrNone(protector, "ShiftCloses.Explanation"));
            shift.Property(s => s.Revision).IsConcurrencyToken();
            shift.HasIndex(s => s.RequestId).IsUnique();
            // one end begins one shift
            shift.HasIndex(s => new { s.OfficeCode, s.DeskNumber, s.From }).IsUnique();
        });
    }
}
