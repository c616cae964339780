using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>
/// The lines of the last years in this node's memory, so that a report is counted without the database, which serves the desks. They follow what any node draws.
/// Whoever counts holds what stood at that moment: parts that change are copied, never written over.
/// </summary>
public sealed class KeptLines(IDbContextFactory<PortalDbContext> books, IOptions<ReportOptions> options, TimeProvider clock) : IDisposable
{
    private const int Most = 20_000, SpareDays = 31;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HashSet<int> _copied = [];
    private Dictionary<Guid, int> _places = [];
    private volatile KeptSnapshot _now = new([], 0, new KeptNames());
    private long _seq;
    private DateOnly _first;

    /// <summary>The first day that is kept whole.</summary>
    public DateOnly FirstDay => ShanghaiTime.Day(clock.GetUtcNow()).AddDays(1 - options.Value.DaysInMemory);

    /// <summary>Brings the lines up to what is drawn, and gives them.</summary>
    /// <param name="wait">Whether to wait for who is at it already; else what stands now is given.</param>
    /// <param name="cancellationToken">Ends it; what was read stays.</param>
    /// <returns>The lines, and whether they are up to what is drawn.</returns>
    internal async Task<(KeptSnapshot Lines, bool IsUp)> ReadAsync(bool wait, CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(wait ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(200), cancellationToken)) return (_now, false);
        try
        {
            await FollowAsync(cancellationToken);
            return (_now, true);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        // what is past its days goes, now and then;
        // and all of it where the lines are drawn anew from the beginning
        var drawn = await open.ReportHead.AsNoTracking().Select(head => head.Seq).SingleAsync(cancellationToken);
        if (FirstDay.DayNumber - _first.DayNumber > SpareDays || drawn < _seq) (_first, _seq, _places, _now) = (FirstDay, 0, [], new KeptSnapshot([], 0, new KeptNames()));
        while (true)
        {
            var (seq, first) = (_seq, _first);
            // a step of the drawing has one number: it is read whole or not at all
            var rows = await open.ReportLines.AsNoTracking().Where(line => line.Seq > seq && line.Day >= first).OrderBy(line => line.Seq).ThenBy(line => line.CaseId).Take(Most).ToListAsync(cancellationToken);
            if (rows.Count == 0) return;
            var last = rows[^1].Seq;
            if (rows.Count == Most)
            {
                var whole = rows.FindLastIndex(row => row.Seq != last);
                if (whole >= 0) (rows, last) = (rows[..(whole + 1)], rows[whole].Seq);
                else rows = await open.ReportLines.AsNoTracking().Where(line => line.Seq == last && line.Day >= first).ToListAsync(cancellationToken);
            }
            Take(rows);
            _seq = last;
        }
    }

    private void Take(List<ReportLineRow> rows)
    {
        var (parts, count, names) = (_now.Parts.ToArray(), _now.Count, _now.Names);
        _copied.Clear();
        foreach (var row in rows)
        {
            if (!_places.TryGetValue(row.CaseId, out var place)) _places.Add(row.CaseId, place = count++);
            var part = place / KeptSnapshot.PartSize;
            if (part >= parts.Length) Array.Resize(ref parts, Math.Max(16, parts.Length * 2));
            if (_copied.Add(part)) parts[part] = parts[part] is { } old ? [.. old] : new KeptLine[KeptSnapshot.PartSize];
            parts[part][place % KeptSnapshot.PartSize] = Of(row, names);
        }
        _now = new KeptSnapshot(parts, count, names);
    }

    private static KeptLine Of(ReportLineRow row, KeptNames names) => new()
    {
        CaseId = row.CaseId, Traveller = KeptLine.TravellerOf(row.TravellerLookup), OpenedAt = row.OpenedAt.UtcTicks / TimeSpan.TicksPerMicrosecond, Day = row.Day.DayNumber, Hour = (byte)row.Hour,
        Seconds = row.Seconds ?? -1, ApprovalMilliseconds = row.ApprovalMilliseconds ?? -1, Office = names.NumberOf(row.OfficeCode), Desk = (ushort)row.DeskNumber, Officer = names.NumberOf(row.OfficerNumber),
        OpenedBy = names.NumberOf(row.OpenedBy), ProposedBy = names.NumberOf(row.ProposedBy), ApprovedBy = names.NumberOf(row.ApprovedBy), Reasons = names.NumberOf(row.Reasons),
        Reprints = (byte)Math.Min(row.Reprints, byte.MaxValue), Mode = row.Mode, Channel = row.Channel, Purpose = row.Purpose, Category = row.Category, Verdict = row.Verdict, Outcome = row.Outcome,
        Comparison = row.Comparison, Standing = row.Standing ?? CertificateState.Issued,
        Marks = (row.Reviews > 0 ? KeptMarks.Reviewed : KeptMarks.None) | (row.Returns > 0 ? KeptMarks.Returned : KeptMarks.None) | (row.Fraud ? KeptMarks.Fraud : KeptMarks.None) | (row.WithoutPicture ? KeptMarks.WithoutPicture : KeptMarks.None),
    };

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
