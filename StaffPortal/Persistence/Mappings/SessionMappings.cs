using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence.Mappings;

/// <summary>What the nodes share of sign-in. Nothing here names an engine.</summary>
internal sealed class SessionMappings(PersonalDataProtector protector)
{
    public void Apply(ModelBuilder model) => model.Entity<SessionKeyRow>(key =>
    {
        key.ToTable("SessionKeys").HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(100);
        key.Property(k => k.Xml).HasConversion(new ProtectedText(protector, "SessionKeys.Xml"));
    });
}
