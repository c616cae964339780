using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Counts what decisions would become. It holds counts, causes and so many changed decisions as are kept one by one, however long the period.</summary>
internal sealed class ReplayTally
{
    private readonly Dictionary<(string Rule, ReasonCode? Code), int> _causes = [];
    private readonly List<ChangedDecision> _listed = [];
    private int _verdictChanged;
    private int _moreGranted;
    private int _fewerGranted;
    private int _notReproduced;

    /// <summary>Decisions counted.</summary>
    public int Total { get; private set; }

    /// <summary>Of these, those that would change.</summary>
    public int Changed { get; private set; }

    /// <summary>A decision that under its own edition does not come out as it is stored: what it would become says nothing of the draft.</summary>
    public void NotReproduced() => (Total, _notReproduced) = (Total + 1, _notReproduced + 1);

    /// <summary>A decision, and what the draft makes of the same facts.</summary>
    public void Compare(Guid caseId, string officeCode, CaseFacts facts, Decision before, Decision after)
    {
        Total++;
        if (before.SaysTheSameAs(after)) return;
        Changed++;
        if (before.Verdict != after.Verdict) _verdictChanged++;
        if (before.Verdict is not Verdict.Grant && after.Verdict is Verdict.Grant) _moreGranted++;
        if (before.Verdict is Verdict.Grant && after.Verdict is not Verdict.Grant) _fewerGranted++;
        var (gone, come) = (before.Findings.Except(after.Findings).ToList(), after.Findings.Except(before.Findings).ToList());
        foreach (var cause in Causes(facts, [.. gone, .. come])) _causes[cause] = _causes.GetValueOrDefault(cause) + 1;
        if (_listed.Count >= ReplayView.MostListed) return;
        _listed.Add(new ChangedDecision(
            caseId, facts.At.ToUniversalTime(), officeCode, facts.Mode, facts.Channel, before.Verdict, after.Verdict, [.. gone.Select(Told)], [.. come.Select(Told)]));
    }

    /// <summary>What came of it.</summary>
    public ReplayOutcome Outcome() => new()
    {
        Total = Total, Changed = Changed, VerdictChanged = _verdictChanged, MoreGranted = _moreGranted, FewerGranted = _fewerGranted, NotReproduced = _notReproduced,
        Causes = [.. _causes.OrderByDescending(cause => cause.Value).ThenBy(cause => cause.Key.Rule, StringComparer.Ordinal).ThenBy(cause => cause.Key.Code)
            .Select(cause => new ReplayCause(cause.Key.Rule, cause.Key.Code, cause.Value))],
        Listed = [.. _listed.OrderBy(decision => decision.At)],
    };

    // each once a decision: a finding whose effect changes both goes and comes
    private static IEnumerable<(string Rule, ReasonCode? Code)> Causes(CaseFacts facts, IReadOnlyCollection<Finding> findings) =>
        findings.Count == 0 ? [(ValidityRule(facts), null)] : findings.Select(finding => (finding.Rule, (ReasonCode?)finding.Code)).Distinct();

    private static string ValidityRule(CaseFacts facts) => (facts.Mode, facts.Channel) switch
    {
        (_, Channel.Kiosk) => "R-K-03",
        (TravelMode.Rail, Channel.Electronic) => "R-RE-05",
        (TravelMode.Aviation, Channel.Electronic) => "R-AE-03",
        (TravelMode.Aviation, Channel.Window) => "R-AW-05",
        _ => "R-RW-03",
    };

    private static ChangedFinding Told(Finding finding) => new(finding.Code, finding.Effect, finding.Rule);
}
