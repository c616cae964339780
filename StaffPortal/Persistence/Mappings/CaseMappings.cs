using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Mappings;

/// <summary>Cases, their pictures, and the commands carried out. Nothing here names an engine.</summary>
internal sealed class CaseMappings(PersonalDataProtector protector)
{
    public void Apply(ModelBuilder model)
    {
        model.Entity<CaseRow>(@case =>
        {
            @case.ToTable("Cases").HasKey(c => c.Id);
            @case.Property(c => c.Id).ValueGeneratedNever();
            @case.Property(c => c.OfficeCode).HasMaxLength(5);
            @case.Property(c => c.OfficerNumber).HasMaxLength(20);
            @case.Property(c => c.State).HasMaxLength(16);
            @case.Property(c => c.TravellerLookup).HasMaxLength(64);
            @case.Property(c => c.Content).HasConversion(new ProtectedText(protector, "Cases.Content"));
            @case.Property(c => c.Edition).HasMaxLength(32);
            @case.Property(c => c.Revision).IsConcurrencyToken();
            @case.HasIndex(c => new { c.OfficeCode, c.State, c.SavedAt });
            @case.HasIndex(c => new { c.OfficeCode, c.DeskNumber, c.OpenedAt });
            @case.HasIndex(c => c.TravellerLookup);
            @case.HasIndex(c => c.VisitId);
            @case.HasIndex(c => new { c.SavedAt, c.Id });
        });
        model.Entity<CasePictureRow>(picture =>
        {
            picture.ToTable("CasePictures").HasKey(p => new { p.CaseId, p.Kind });
            picture.Property(p => p.Kind).HasMaxLength(40);
            picture.Property(p => p.Jpeg).HasConversion(new ProtectedBytes(protector, "CasePictures.Jpeg"), new ArrayStructuralComparer<byte>());
            picture.HasOne<CaseRow>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<HandledRequestRow>(request =>
        {
            request.ToTable("HandledRequests").HasKey(r => r.RequestId);
            request.Property(r => r.RequestId).ValueGeneratedNever();
            request.HasIndex(r => r.At);
        });
    }
}
