using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Persistence.Mappings;

/// <summary>Editions of the rules, drafts and replays. Nothing here names an engine.</summary>
internal static class PolicyMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<PolicyEditionRow>(edition =>
        {
            edition.ToTable("PolicyEditions").HasKey(e => e.Id);
            edition.Property(e => e.Id).ValueGeneratedNever();
            edition.Property(e => e.Name).HasMaxLength(PolicyEdition.LongestName);
            edition.Property(e => e.ProposedBy).HasMaxLength(20);
            edition.Property(e => e.ApprovedBy).HasMaxLength(20);
            edition.HasIndex(e => e.Name).IsUnique();
            edition.HasIndex(e => new { e.EffectiveFrom, e.ApprovedAt });
        });
        model.Entity<PolicyDraftRow>(draft =>
        {
            draft.ToTable("PolicyDrafts").HasKey(d => d.Id);
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.Property(d => d.Name).HasMaxLength(PolicyEdition.LongestName);
            draft.Property(d => d.BasedOn).HasMaxLength(PolicyEdition.LongestName);
            draft.Property(d => d.ChangedBy).HasMaxLength(20);
            draft.Property(d => d.ProposedBy).HasMaxLength(20);
            draft.Property(d => d.Revision).IsConcurrencyToken();
            draft.HasIndex(d => d.Name).IsUnique();
        });
        model.Entity<PolicyReplayRow>(replay =>
        {
            replay.ToTable("PolicyReplays").HasKey(r => r.Id);
            replay.Property(r => r.Id).ValueGeneratedNever();
            replay.Property(r => r.OfficerNumber).HasMaxLength(20);
            replay.HasIndex(r => r.DraftId).IsUnique();
            replay.HasOne<PolicyDraftRow>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
