using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Features.Operation;

/// <summary>Reads how the portal runs, for administrators and supervisors.</summary>
public sealed class ReadOperation(
    IDbContextFactory<PortalDbContext> books, HealthHistory history, SealKeyStore seals, PersonalDataKeyRing personalData, IOptions<KeysOptions> keys,
    AuditWriter audit, TimeProvider clock)
{
    private static readonly DateTimeOffset s_startedAt = StartOfProcess();

    /// <summary>Reads it; null for any other role, whose asking is entered in the trail.</summary>
    public async Task<OperationView?> RunAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        if (officer.Role is not (OfficerRole.Administrator or OfficerRole.Supervisor))
        {
            await RefuseAsync(officer, cancellationToken);
            return null;
        }
        var at = clock.GetUtcNow();
        var node = new NodeView(Environment.MachineName, ProgramVersion.Text, s_startedAt, new DriveInfo(keys.Value.Directory).AvailableFreeSpace);
        return new OperationView(at, history.Checks, node, await BooksAsync(cancellationToken), Keys(at));
    }

    private async Task<BooksView?> BooksAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await open.Database.OpenConnectionAsync(cancellationToken);
            var engine = $"{(open is PostgresPortalDbContext ? "PostgreSQL" : "SQL Server")} {open.Database.GetDbConnection().ServerVersion}";
            var applied = await open.Database.GetAppliedMigrationsAsync(cancellationToken);
            var pending = open.Database.GetMigrations().Except(applied, StringComparer.Ordinal).Count();
            var head = await open.AuditHead.AsNoTracking().SingleAsync(cancellationToken);
            var newest = await open.AuditEntries.Where(entry => entry.Seq == head.Seq).Select(entry => (DateTimeOffset?)entry.At).SingleOrDefaultAsync(cancellationToken);
            return new BooksView(engine, applied.LastOrDefault() ?? "", pending, head.Seq, newest);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            // the check of the books tells it, and the log why
            return null;
        }
    }

    private KeysView Keys(DateTimeOffset at)
    {
        var active = seals.Find(seals.ActiveKid) ?? throw new InvalidOperationException("The key that signs is known.");
        var since = Directory.EnumerateFiles(keys.Value.PersonalData).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
        return new KeysView(active.Kid.ToString(), active.NotAfter, active.NotAfter - at <= SealHealth.Ahead, personalData.Newest.Id, new DateTimeOffset(since, TimeSpan.Zero));
    }

    private async Task RefuseAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        await audit.AppendAsync(open, officer, [new(AuditAct.AccessDenied, "operation", officer.Role.ToString())], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static DateTimeOffset StartOfProcess()
    {
        using var self = Process.GetCurrentProcess();
        return new DateTimeOffset(self.StartTime.ToUniversalTime());
    }
}
