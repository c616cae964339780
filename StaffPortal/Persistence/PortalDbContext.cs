using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using StaffPortal.Domain;
using StaffPortal.Persistence.Mappings;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>The books, on either engine. One context a call, never one a circuit.</summary>
public abstract class PortalDbContext(DbContextOptions options, PersonalDataProtector protector) : DbContext(options)
{
    /// <summary>What encrypts the columns that hold personal data.</summary>
    internal PersonalDataProtector Protector => protector;

    /// <summary>签发单位.</summary>
    public DbSet<OfficeRow> Offices => Set<OfficeRow>();

    /// <summary>窗口.</summary>
    public DbSet<DeskRow> Desks => Set<DeskRow>();

    /// <summary>Who may sign in.</summary>
    public DbSet<OfficerRow> Officers => Set<OfficerRow>();

    /// <summary>业务.</summary>
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    /// <summary>Register photos and live pictures.</summary>
    public DbSet<CasePictureRow> CasePictures => Set<CasePictureRow>();

    /// <summary>The one ledger.</summary>
    public DbSet<CertificateRow> Certificates => Set<CertificateRow>();

    /// <summary>What was sent to printers.</summary>
    public DbSet<PrintRow> Prints => Set<PrintRow>();

    /// <summary>What came out of the printers.</summary>
    public DbSet<PrintOutcomeRow> PrintOutcomes => Set<PrintOutcomeRow>();

    /// <summary>Wishes to void.</summary>
    public DbSet<VoidRequestRow> VoidRequests => Set<VoidRequestRow>();

    /// <summary>Checks that follow a silent register.</summary>
    public DbSet<PostCheckRow> PostChecks => Set<PostCheckRow>();

    /// <summary>交接班.</summary>
    public DbSet<ShiftCloseRow> ShiftCloses => Set<ShiftCloseRow>();

    /// <summary>复核.</summary>
    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    /// <summary>Quiet alerts.</summary>
    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    /// <summary>Serials of offices and days.</summary>
    public DbSet<SerialRow> Serials => Set<SerialRow>();

    /// <summary>The trail.</summary>
    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    /// <summary>The end of the trail.</summary>
    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();

    /// <summary>Verifications.</summary>
    public DbSet<VerificationRow> VerificationRecords => Set<VerificationRow>();

    /// <summary>Approved editions of the rules.</summary>
    public DbSet<PolicyEditionRow> PolicyEditions => Set<PolicyEditionRow>();

    /// <summary>Drafts of editions.</summary>
    public DbSet<PolicyDraftRow> PolicyDrafts => Set<PolicyDraftRow>();

    /// <summary>Replays of drafts.</summary>
    public DbSet<PolicyReplayRow> PolicyReplays => Set<PolicyReplayRow>();

    /// <summary>报表行.</summary>
    public DbSet<ReportLineRow> ReportLines => Set<ReportLineRow>();

    /// <summary>How far the trail was followed.</summary>
    public DbSet<ReportHeadRow> ReportHead => Set<ReportHeadRow>();

    /// <summary>报表文件.</summary>
    public DbSet<ReportFileRow> ReportFiles => Set<ReportFileRow>();

    /// <summary>常用报表.</summary>
    public DbSet<SavedReportRow> SavedReports => Set<SavedReportRow>();

    /// <summary>复看.</summary>
    public DbSet<SecondLookRow> SecondLooks => Set<SecondLookRow>();

    /// <summary>Commands carried out.</summary>
    public DbSet<HandledRequestRow> HandledRequests => Set<HandledRequestRow>();

    /// <summary>Keys of sign-in cookies and forms.</summary>
    public DbSet<SessionKeyRow> SessionKeys => Set<SessionKeyRow>();

    /// <summary>
    /// Waits until nobody else issues to this traveller, for as long as the transaction lasts: what the ledger says of him stays so until the commit.
    /// First lock of a transaction that issues.
    /// </summary>
    public Task LockTravellerAsync(string travellerLookup, CancellationToken cancellationToken) => LockByNameAsync(travellerLookup, cancellationToken);

    /// <summary>Waits until nobody else changes drafts of the rules or approves one, for as long as the transaction lasts. First lock of a transaction that does.</summary>
    public Task LockPolicyAsync(CancellationToken cancellationToken) => LockByNameAsync("policy", cancellationToken);

    /// <summary>Waits until nobody else holds the lock of this name, and holds it for as long as the transaction lasts.</summary>
    public abstract Task LockByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Takes the next serial of an office and day under a row lock that lasts as long as the transaction.</summary>
    /// <returns>1 and up; what is above <see cref="Domain.Certificates.CertificateNumber.LastSerial"/> must not be used.</returns>
    public abstract Task<int> NextSerialAsync(string officeCode, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Reads the chain's end under a row lock that lasts as long as the transaction. Last lock of every transaction.</summary>
    public abstract Task<AuditHeadRow> LockAuditHeadAsync(CancellationToken cancellationToken);

    /// <summary>Gives the portal's own role what it needs and no more: of the trail it may add and read, not change or remove.</summary>
    public abstract Task GrantPortalRoleAsync(string portalConnectionString, CancellationToken cancellationToken);

    /// <summary>Why these books cannot be kept on this server or database as it is set up; null where they can. Asked before migrating.</summary>
    public abstract Task<string?> UnfitBecauseAsync(CancellationToken cancellationToken);

    /// <summary>Whether a write failed because a unique index holds already.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException failure);

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ProtectorModelKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>().HavePrecision(6);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        new OfficeMappings(protector).Apply(modelBuilder);
        new CaseMappings(protector).Apply(modelBuilder);
        new CertificateMappings(protector).Apply(modelBuilder);
        new PaperMappings(protector).Apply(modelBuilder);
        new SupervisionMappings(protector).Apply(modelBuilder);
        new SessionMappings(protector).Apply(modelBuilder);
        AuditMappings.Apply(modelBuilder);
        PolicyMappings.Apply(modelBuilder);
        ReportMappings.Apply(modelBuilder);
    }

    /// <summary>Instants are UTC and whole microseconds on both engines.</summary>
    private sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => ShanghaiTime.ToMicroseconds(instant.ToUniversalTime()), stored => stored.ToUniversalTime());

    /// <summary>The model holds converters of one protector: another protector has a model of its own.</summary>
    private sealed class ProtectorModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((PortalDbContext)context).Protector, designTime);
    }
}
