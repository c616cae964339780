using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Persistence.Mappings;

/// <summary>The audit trail. Nothing here names an engine.</summary>
internal static class AuditMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<AuditEntryRow>(entry =>
        {
            entry.ToTable("AuditEntries").HasKey(e => e.Seq);
            entry.Property(e => e.Seq).ValueGeneratedNever();
            entry.Property(e => e.Officer).HasMaxLength(20);
            entry.Property(e => e.Object).HasMaxLength(64);
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => new { e.Object, e.Seq });
            entry.HasIndex(e => new { e.Officer, e.Seq });
        });
        model.Entity<AuditHeadRow>(head =>
        {
            head.ToTable("AuditHead").HasKey(h => h.Id);
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Hash).HasMaxLength(64);
            head.HasData(new AuditHeadRow { Id = 1, Seq = 0, Hash = AuditChain.First });
        });
    }
}
