using System.Runtime.InteropServices;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;

namespace StaffPortal.Features.Reports;

/// <summary>Counts who looked up, and how often each person was.</summary>
internal sealed class LookUpCount(KeptNames names, AsNight night, IReadOnlySet<ulong> colleagues)
{
    private readonly Dictionary<ushort, (int LookUps, int NoOutcome, int Night, int Colleagues)> _officers = [];
    private readonly Dictionary<ulong, int> _persons = [], _noted = [];
    private readonly bool[] _frequent = names.Which(name => $" {name} ".Contains($" {ReasonCode.FrequentIssue} ", StringComparison.Ordinal));

    /// <summary>Cases that R-RW-04 noted.</summary>
    public int FrequentIssue { get; private set; }

    /// <summary>Cases beyond the electronic quota.</summary>
    public int OverQuota { get; private set; }

    /// <summary>Most look-ups without an outcome first.</summary>
    public IReadOnlyList<LookingOfficer> Officers =>
    [
        .. _officers.Select(one => new LookingOfficer(names[one.Key], one.Value.LookUps, one.Value.NoOutcome, one.Value.Night, one.Value.Colleagues))
            .OrderByDescending(one => one.NoOutcome).ThenByDescending(one => one.Colleagues).ThenByDescending(one => one.LookUps).ThenBy(one => one.Officer, StringComparer.Ordinal),
    ];

    /// <summary>Counts a line.</summary>
    public void Add(in KeptLine line)
    {
        ref var officer = ref CollectionsMarshal.GetValueRefOrAddDefault(_officers, line.OpenedBy, out _);
        officer.LookUps++;
        if (line.Outcome is CaseOutcome.NoOutcome) officer.NoOutcome++;
        if (night.Is(line.Hour)) officer.Night++;
        if (colleagues.Contains(line.Traveller)) officer.Colleagues++;
        if (_frequent[line.Reasons]) FrequentIssue++;
        if (line.Category is CaseCategory.OverQuota) OverQuota++;
        ReportCount.Up(_persons, line.Traveller);
        if (IsNoted(in line)) ReportCount.Up(_noted, line.Traveller);
    }

    /// <summary>Whether R-RW-04 noted the case, or the quota sent it here.</summary>
    public bool IsNoted(in KeptLine line) => _frequent[line.Reasons] || line.Category is CaseCategory.OverQuota;

    /// <summary>Who was looked up so often.</summary>
    public HashSet<ulong> Often(int least) => [.. _persons.Where(person => person.Value >= least).Select(person => person.Key)];

    /// <summary>Who had so many noted cases.</summary>
    public HashSet<ulong> Noted(int least) => [.. _noted.Where(person => person.Value >= least).Select(person => person.Key)];
}

/// <summary>Keeps the cases of some persons.</summary>
internal sealed class PersonCount(HashSet<ulong> whom)
{
    private readonly Dictionary<ulong, List<KeptLine>> _cases = [];

    /// <summary>Whether a case counts for a list.</summary>
    public delegate bool Counts(in KeptLine line);

    /// <summary>Keeps a line of theirs.</summary>
    public void Add(in KeptLine line)
    {
        if (!whom.Contains(line.Traveller)) return;
        ref var cases = ref CollectionsMarshal.GetValueRefOrAddDefault(_cases, line.Traveller, out _);
        (cases ??= []).Add(line);
    }

    /// <summary>Some of them, most cases first; whom fewer officers looked up is left out.</summary>
    public IReadOnlyList<LookedUpPerson> Of(HashSet<ulong> persons, Counts counts, int least, int most) =>
    [
        .. persons.Select(person => _cases[person].Where(line => counts(in line)).ToList()).Where(cases => cases.Select(line => line.OpenedBy).Distinct().Count() >= least)
            .Select(cases => new LookedUpPerson(
                cases.MaxBy(line => line.OpenedAt).CaseId, cases.Count, cases.Select(line => line.OpenedBy).Distinct().Count(), cases.Select(line => line.Office).Distinct().Count(),
                cases.Count(line => line.Outcome is CaseOutcome.Issued), At(cases.Max(line => line.OpenedAt))))
            .OrderByDescending(person => person.LookUps).ThenByDescending(person => person.LastAt).ThenBy(person => person.CaseId).Take(most),
    ];

    /// <summary>The instant of a line.</summary>
    public static DateTimeOffset At(long microseconds) => new(microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
