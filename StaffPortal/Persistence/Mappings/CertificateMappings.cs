using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Mappings;

/// <summary>The ledger, serials, prints and verifications. Nothing here names an engine.</summary>
internal sealed class CertificateMappings(PersonalDataProtector protector)
{
    public void Apply(ModelBuilder model)
    {
        model.Entity<CertificateRow>(certificate =>
        {
            certificate.ToTable("Certificates").HasKey(c => c.Id);
            certificate.Property(c => c.Id).ValueGeneratedNever();
            certificate.Property(c => c.Number).HasMaxLength(19);
            certificate.Property(c => c.OfficeCode).HasMaxLength(5);
            certificate.Property(c => c.OfficerNumber).HasMaxLength(20);
            certificate.Property(c => c.TravellerLookup).HasMaxLength(64);
            certificate.Property(c => c.NameLookup).HasMaxLength(64);
            certificate.Property(c => c.Holder).HasConversion(new ProtectedText(protector, "Certificates.Holder"));
            certificate.Property(c => c.Portrait).HasConversion(new ProtectedBytes(protector, "Certificates.Portrait"), new ArrayStructuralComparer<byte>());
            certificate.Property(c => c.Seal).HasConversion(new ProtectedBytes(protector, "Certificates.Seal"), new ArrayStructuralComparer<byte>());
            certificate.Property(c => c.KeyId).HasMaxLength(7);
            certificate.Property(c => c.Edition).HasMaxLength(32);
            certificate.Property(c => c.StateReason).HasMaxLength(32);
            certificate.Property(c => c.StateBy).HasMaxLength(20);
            certificate.Property(c => c.StateSecond).HasMaxLength(20);
            certificate.Property(c => c.Revision).IsConcurrencyToken();
            // the invariants: a number is never used twice, a command never issues twice, a case never gives two
            certificate.HasIndex(c => c.Number).IsUnique();
            certificate.HasIndex(c => c.RequestId).IsUnique();
            certificate.HasIndex(c => c.CaseId).IsUnique();
            certificate.HasIndex(c => new { c.TravellerLookup, c.IssuedAt });
            certificate.HasIndex(c => new { c.NameLookup, c.IssuedAt });
            certificate.HasIndex(c => new { c.OfficeCode, c.Day, c.DeskNumber });
            certificate.HasOne<OfficeRow>().WithMany().HasForeignKey(c => c.OfficeCode).OnDelete(DeleteBehavior.Restrict);
            certificate.HasOne<CaseRow>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SerialRow>(serial =>
        {
            serial.ToTable("Serials").HasKey(s => new { s.OfficeCode, s.Day });
            serial.Property(s => s.OfficeCode).HasMaxLength(5);
        });
        model.Entity<PrintRow>(print =>
        {
            print.ToTable("Prints").HasKey(p => p.Id);
            print.Property(p => p.Id).ValueGeneratedNever();
            print.Property(p => p.OfficerNumber).HasMaxLength(20);
            print.HasIndex(p => p.RequestId).IsUnique();
            print.HasOne<CertificateRow>().WithMany().HasForeignKey(p => p.CertificateId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<VerificationRow>(verification =>
        {
            verification.ToTable("VerificationRecords").HasKey(v => v.Id);
            verification.Property(v => v.Id).ValueGeneratedNever();
            verification.Property(v => v.Outcome).HasMaxLength(32);
            verification.Property(v => v.CertificateNumber).HasMaxLength(19);
            verification.Property(v => v.Place).HasMaxLength(64);
            verification.Property(v => v.OfficerNumber).HasMaxLength(20);
            verification.HasIndex(v => v.RequestId).IsUnique();
            verification.HasIndex(v => v.CertificateNumber);
        });
    }
}
