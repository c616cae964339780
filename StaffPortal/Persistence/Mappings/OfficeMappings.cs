using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Mappings;

/// <summary>Offices, desks and officers. Nothing here names an engine.</summary>
internal sealed class OfficeMappings(PersonalDataProtector protector)
{
    public void Apply(ModelBuilder model)
    {
        model.Entity<OfficeRow>(office =>
        {
            office.ToTable("Offices").HasKey(o => o.Code);
            office.Property(o => o.Code).HasMaxLength(5);
            office.Property(o => o.Name).HasMaxLength(100);
            office.Property(o => o.WindowName).HasMaxLength(100);
            office.Property(o => o.ShortName).HasMaxLength(40);
            office.Property(o => o.WindowPlace).HasMaxLength(100);
            office.Property(o => o.WindowHours).HasMaxLength(100);
            office.Property(o => o.ParentCode).HasMaxLength(5);
            office.HasOne<OfficeRow>().WithMany().HasForeignKey(o => o.ParentCode).OnDelete(DeleteBehavior.Restrict);
            office.Property(o => o.Revision).IsConcurrencyToken();
        });
        model.Entity<DeskRow>(desk =>
        {
            desk.ToTable("Desks").HasKey(d => new { d.OfficeCode, d.Number });
            desk.Property(d => d.OfficeCode).HasMaxLength(5);
            desk.Property(d => d.Revision).IsConcurrencyToken();
            desk.HasOne<OfficeRow>().WithMany().HasForeignKey(d => d.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OfficerRow>(officer =>
        {
            officer.ToTable("Officers").HasKey(o => o.Number);
            officer.Property(o => o.Number).HasMaxLength(20);
            officer.Property(o => o.Name).HasConversion(new ProtectedText(protector, "Officers.Name"));
            officer.Property(o => o.OfficeCode).HasMaxLength(5);
            officer.Property(o => o.IdentityLookup).HasMaxLength(64);
            officer.Property(o => o.Revision).IsConcurrencyToken();
            officer.HasOne<OfficeRow>().WithMany().HasForeignKey(o => o.OfficeCode).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
