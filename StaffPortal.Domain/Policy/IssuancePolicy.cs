using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy.Rules;

namespace StaffPortal.Domain.Policy;

/// <summary>The one policy that window, kiosk and electronic path all ask. It reads no clock, database or setting.</summary>
/// <param name="rules">The rules in force, in the order in which their findings are told.</param>
public sealed class IssuancePolicy(IReadOnlyList<IPolicyRule> rules)
{
    /// <summary>
    /// The rules of paper at the window, rail and air. R-RW-01: where none of them finds anything in a rail case, number, record and comparison were enough.
    /// </summary>
    public static IssuancePolicy Window { get; } = new(
    [
        new PresenceRule(), new DocumentKindRule(), new FlightRule(), new NumberRule(), new RegisterAnswerRule(), new NameRule(), new UsableNumberRule(),
        new ComparisonRule(), new RegisterPhotoRule(), new HouseholdTransferRule(), new AviationEvidenceRule(), new UnissuedCardRule(), new ValidityRule(),
        new EarlierPaperRule(), new SystemCheckRule(), new RegisterNoteRule(), new LedgerNoteRule(),
    ]);

    /// <summary>Decides one case under one edition.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The facts are not of paper at the window: no other rules are known yet.</exception>
    public Decision Decide(CaseFacts facts, PolicyEdition edition)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(facts.Channel, Channel.Window, nameof(facts));
        if (!Enum.IsDefined(facts.Mode)) throw new ArgumentOutOfRangeException(nameof(facts), facts.Mode, "A mode without rules.");
        Finding[] findings = [.. rules.SelectMany(rule => rule.Check(facts, edition)).OrderByDescending(finding => finding.Effect)];
        var verdict = Decision.VerdictOf(findings);
        return new Decision(verdict, findings, edition.Name, verdict is Verdict.Refuse ? null : ValidityRule.Of(facts, edition));
    }
}
