using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Persistence.Mappings;

/// <summary>What reports count, their files, and second looks. Nothing here names an engine.</summary>
internal static class ReportMappings
{
    public static void Apply(ModelBuilder model)
    {
        Lines(model);
        Files(model);
        SecondLooks(model);
    }

    private static void Lines(ModelBuilder model)
    {
        model.Entity<ReportLineRow>(line =>
        {
            line.ToTable("ReportLines").HasKey(l => l.CaseId);
            line.Property(l => l.CaseId).ValueGeneratedNever();
            line.Property(l => l.OfficeCode).HasMaxLength(5);
            line.Property(l => l.OfficerNumber).HasMaxLength(20);
            line.Property(l => l.OpenedBy).HasMaxLength(20);
            line.Property(l => l.Reasons).HasMaxLength(400);
            line.Property(l => l.TravellerLookup).HasMaxLength(64);
            line.Property(l => l.CertificateNumber).HasMaxLength(19);
            line.Property(l => l.ProposedBy).HasMaxLength(20);
            line.Property(l => l.ApprovedBy).HasMaxLength(20);
            line.HasIndex(l => new { l.Seq, l.CaseId });
            line.HasIndex(l => new { l.Day, l.CaseId });
            line.HasIndex(l => new { l.OfficeCode, l.Day, l.CaseId });
            line.HasIndex(l => new { l.TravellerLookup, l.Day });
            line.HasOne<CaseRow>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ReportHeadRow>(head =>
        {
            head.ToTable("ReportHead").HasKey(h => h.Id);
            head.Property(h => h.Id).ValueGeneratedNever();
            head.HasData(new ReportHeadRow { Id = 1, Seq = 0 });
        });
    }

    private static void Files(ModelBuilder model)
    {
        model.Entity<ReportFileRow>(file =>
        {
            file.ToTable("ReportFiles").HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Title).HasMaxLength(40);
            file.Property(f => f.Query).HasMaxLength(1000);
            file.Property(f => f.OfficeCode).HasMaxLength(5);
            file.Property(f => f.AskedBy).HasMaxLength(20);
            file.Property(f => f.Revision).IsConcurrencyToken();
            file.HasIndex(f => f.RequestId).IsUnique();
            file.HasIndex(f => new { f.State, f.AskedAt });
            file.HasIndex(f => new { f.OfficeCode, f.AskedAt });
        });
        model.Entity<SavedReportRow>(saved =>
        {
            saved.ToTable("SavedReports").HasKey(s => s.Id);
            saved.Property(s => s.Id).ValueGeneratedNever();
            saved.Property(s => s.OfficerNumber).HasMaxLength(20);
            saved.Property(s => s.OfficeCode).HasMaxLength(5);
            saved.Property(s => s.Name).HasMaxLength(40);
            saved.Property(s => s.Query).HasMaxLength(1000);
            saved.Property(s => s.Revision).IsConcurrencyToken();
            saved.HasIndex(s => s.RequestId).IsUnique();
            saved.HasIndex(s => new { s.OfficerNumber, s.Name }).IsUnique();
        });
    }

    private static void SecondLooks(ModelBuilder model) => model.Entity<SecondLookRow>(look =>
    {
        look.ToTable("SecondLooks").HasKey(l => l.Id);
        look.Property(l => l.Id).ValueGeneratedNever();
        look.Property(l => l.OfficeCode).HasMaxLength(5);
        look.Property(l => l.ComparedBy).HasMaxLength(20);
        look.Property(l => l.JudgedBy).HasMaxLength(20);
        look.Property(l => l.Revision).IsConcurrencyToken();
        // a day's sample is drawn once, whichever node draws it
        look.HasIndex(l => new { l.OfficeCode, l.Day, l.Place }).IsUnique();
        look.HasIndex(l => new { l.OfficeCode, l.JudgedAt });
    });
}
