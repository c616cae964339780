using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Reports;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Reports;

/// <summary>Makes the report files that wait, one after another; what a killed node had begun is begun anew.</summary>
public sealed class MakeReportFiles(
    IDbContextFactory<PortalDbContext> books, OfficeReach reach, FollowTrail trail, KeptLines lines, ReportMatters matters, WriteCsv csv, WriteXlsx xlsx, WritePdf pdf, ReportFolder folder, TimeProvider clock, ILogger<MakeReportFiles> log)
{
    private static readonly TimeSpan s_hold = TimeSpan.FromMinutes(1);

    /// <summary>Makes one.</summary>
    /// <returns>Whether one was there to be made.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await TakeAsync(cancellationToken) is not { } file) return false;
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counted = new Counted();
        var watch = WatchAsync(file.Id, counted, held);
        var state = ReportFileState.Failed;
        try
        {
            await WriteAsync(file, counted, held.Token);
            state = ReportFileState.Done;
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            state = ReportFileState.Cancelled;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException || BooksOutage.Explains(failure))
        {
            log.ReportFileNotMade(failure, file.Id);
        }
        finally
        {
            await held.CancelAsync();
            await watch;
        }
        await EndAsync(file, state, counted, cancellationToken);
        return true;
    }

    private async Task<ReportFileRow?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var row = await open.ReportFiles.Where(file => file.State == ReportFileState.Waiting || (file.State == ReportFileState.Running && file.HeldUntil < now))
            .OrderBy(file => file.AskedAt).ThenBy(file => file.Id).FirstOrDefaultAsync(cancellationToken);
        if (row is null) return null;
        (row.State, row.HeldUntil, row.Written) = (ReportFileState.Running, now + s_hold, 0);
        row.Revision++;
        try
        {
            await open.SaveChangesAsync(cancellationToken);
            return row;
        }
        catch (DbUpdateConcurrencyException)
        {
            // another node was first, or it was cancelled just now
            return null;
        }
    }

    private async Task WriteAsync(ReportFileRow file, Counted counted, CancellationToken cancellationToken)
    {
        await trail.RunAsync(long.MaxValue, cancellationToken);
        await lines.ReadAsync(wait: true, cancellationToken);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var maker = await MakerAsync(open, file, cancellationToken);
        var matter = matters.Of(file, ReportFileActs.FilterOf(file.Query, file.AskedAt), new ReportReach(maker is null ? [] : await reach.OfAsync(open, maker, cancellationToken)), clock.GetUtcNow());
        counted.Total = await matters.CountAsync(open, matter, cancellationToken);
        await using (var to = folder.Begin(file.Id))
        {
            await (file.Format switch
            {
                ReportFormat.Csv => csv.RunAsync(to, open, matter, counted, cancellationToken),
                ReportFormat.Xlsx => xlsx.RunAsync(to, open, matter, counted, cancellationToken),
                _ => pdf.RunAsync(to, open, matter, counted, cancellationToken),
            });
            await to.FlushAsync(cancellationToken);
            counted.Bytes = to.Length;
        }
        folder.Keep(file.Id, file.Format);
    }

    // whoever asked sees what he sees now, also where he moved or was disabled meanwhile; a schedule sees what its office's supervisors see
    private static async Task<OfficerSession?> MakerAsync(PortalDbContext open, ReportFileRow file, CancellationToken cancellationToken)
    {
        if (file.AskedBy.Length == 0) return new OfficerSession("", "", OfficerRole.Supervisor, file.OfficeCode, "", 0);
        var asker = await open.Officers.AsNoTracking().SingleOrDefaultAsync(officer => officer.Number == file.AskedBy && officer.Enabled, cancellationToken);
        return asker is null ? null : new OfficerSession(asker.Number, "", asker.Role, asker.OfficeCode, "", 0);
    }

    // keeps the file held, tells how far it is, and ends the work when it was taken back
    private async Task WatchAsync(Guid fileId, Counted counted, CancellationTokenSource held)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(held.Token))
            {
                await using var open = await books.CreateDbContextAsync(held.Token);
                var until = clock.GetUtcNow() + s_hold;
                var (written, total) = (counted.Written, counted.Total);
                var isStill = await open.ReportFiles.Where(file => file.Id == fileId && file.State == ReportFileState.Running)
                    .ExecuteUpdateAsync(file => file.SetProperty(f => f.HeldUntil, until).SetProperty(f => f.Written, written).SetProperty(f => f.Total, total), held.Token);
                if (isStill == 0) await held.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            // it is written, or was taken back
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.BooksDidNotAnswer(failure);
        }
    }

    private async Task EndAsync(ReportFileRow file, ReportFileState state, Counted counted, CancellationToken cancellationToken)
    {
        if (state is not ReportFileState.Done) folder.Drop(file.Id);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var isStill = await open.ReportFiles.Where(row => row.Id == file.Id && row.State == ReportFileState.Running).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.State, state).SetProperty(r => r.Written, counted.Written).SetProperty(r => r.Total, counted.Total).SetProperty(r => r.Bytes, counted.Bytes).SetProperty(r => r.EndedAt, now)
                .SetProperty(r => r.Revision, r => r.Revision + 1), cancellationToken);
        if (isStill == 0) folder.Remove(file.Id, file.Format);
    }

    private sealed class Counted : IProgress<int>
    {
        private int _written;
        private int _total;

        public int Written => Volatile.Read(ref _written);

        public int Total { get => Volatile.Read(ref _total); set => Volatile.Write(ref _total, value); }

        public long Bytes { get; set; }

        public void Report(int value) => Volatile.Write(ref _written, value);
    }
}
