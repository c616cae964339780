using System.Runtime.InteropServices;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>How many cases of one officer one person approved, and how many of them too soon.</summary>
internal sealed record ApprovedPair(string Office, string Proposer, string Approver, int Count, int Quick);

/// <summary>Counts what may be worth a look.</summary>
internal sealed class AnomalyCount(KeptNames names, int quickMilliseconds)
{
    private readonly Dictionary<(ushort Office, ushort Officer), OfficerCounts> _officers = [];
    private readonly Dictionary<(ushort Office, ushort Officer), int> _withoutPicture = [];
    private readonly Dictionary<(ushort Office, ushort Proposer, ushort Approver), (int Count, int Quick)> _pairs = [];
    private readonly Dictionary<ulong, (ushort Office, bool Moved)> _offices = [];
    private readonly List<(ulong Traveller, Guid CaseId, ushort Office, long At)> _visits = [];

    /// <summary>What each officer did at each office.</summary>
    public IReadOnlyCollection<OfficerFigures> Officers =>
    [
        .. _officers.Select(one => new OfficerFigures(
            names[one.Key.Office], names[one.Key.Officer], one.Value.Lines.Tally.Cases, one.Value.Lines.Tally.Issued, one.Value.Lines.Tally.Reprints, one.Value.Lines.Tally.Voided, one.Value.Compared,
            one.Value.Mismatches, Quantiles.Of(one.Value.Lines.Seconds, 50))),
    ];

    /// <summary>Issued without a picture, most first.</summary>
    public IEnumerable<(string Office, string Officer, int Count)> WithoutPicture =>
        _withoutPicture.Select(one => (Office: names[one.Key.Office], Officer: names[one.Key.Officer], Count: one.Value))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Officer, StringComparer.Ordinal).ThenBy(one => one.Office, StringComparer.Ordinal);

    /// <summary>Who approved whose, by approver.</summary>
    public IReadOnlyList<ApprovedPair> Pairs =>
        [.. _pairs.Select(one => new ApprovedPair(names[one.Key.Office], names[one.Key.Proposer], names[one.Key.Approver], one.Value.Count, one.Value.Quick)).OrderBy(pair => pair.Approver, StringComparer.Ordinal)];

    /// <summary>Visits of travellers who were at several offices.</summary>
    public IEnumerable<TravellerVisit> Visits => _visits.Where(visit => _offices[visit.Traveller].Moved)
        .Select(visit => new TravellerVisit(visit.Traveller.ToString("x16", System.Globalization.CultureInfo.InvariantCulture), visit.CaseId, names[visit.Office], PersonCount.At(visit.At)));

    /// <summary>Counts a line.</summary>
    public void Add(in KeptLine line)
    {
        var officer = CollectionsMarshal.GetValueRefOrAddDefault(_officers, (line.Office, line.Officer), out _) ??= new OfficerCounts();
        officer.Lines.Add(in line);
        if (line.Comparison is not PhotoComparison.NotDone) officer.Compared++;
        if (line.Comparison is PhotoComparison.Mismatch) officer.Mismatches++;
        if (line.Has(KeptMarks.WithoutPicture) && line.Outcome is CaseOutcome.Issued) ReportCount.Up(_withoutPicture, (line.Office, line.Officer));
        if (line.ApprovedBy != 0) Approved(in line);
        ref var office = ref CollectionsMarshal.GetValueRefOrAddDefault(_offices, line.Traveller, out var isKnown);
        office = (line.Office, isKnown && (office.Moved || office.Office != line.Office));
        _visits.Add((line.Traveller, line.CaseId, line.Office, line.OpenedAt));
    }

    private void Approved(in KeptLine line)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (line.Office, line.ProposedBy, line.ApprovedBy), out _);
        pair.Count++;
        if (line.ApprovalMilliseconds < quickMilliseconds) pair.Quick++;
    }

    private sealed class OfficerCounts
    {
        public CountedLines Lines { get; } = new();

        public int Compared { get; set; }

        public int Mismatches { get; set; }
    }
}
