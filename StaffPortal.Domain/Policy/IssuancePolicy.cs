using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy.Rules;

namespace StaffPortal.Domain.Policy;

/// <summary>The one policy that window, kiosk and electronic path all ask. It reads no clock, database or setting.</summary>
/// <param name="rules">The rules in force, in the order in which their findings are told.</param>
public sealed class IssuancePolicy(IReadOnlyList<IPolicyRule> rules)
{
    /// <summary>The rules of rail paper at the window; R-RW-01: where none of them finds anything, number, record and comparison were enough.</summary>
    public static IssuancePolicy RailWindow { get; } = new(
    [
        new PresenceRule(), new DocumentKindRule(), new NumberRule(), new RegisterAnswerRule(), new NameRule(), new UsableNumberRule(),
        new ComparisonRule(), new RegisterPhotoRule(), new HouseholdTransferRule(), new UnissuedCardRule(), new SystemCheckRule(),
        new RegisterNoteRule(), new LedgerNoteRule(),
    ]);

    /// <summary>Decides one case under one edition.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The facts are not of rail paper at the window: no other rules are known yet.</exception>
    public Decision Decide(CaseFacts facts, PolicyEdition edition)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(facts.Mode, TravelMode.Rail, nameof(facts));
        ArgumentOutOfRangeException.ThrowIfNotEqual(facts.Channel, Channel.Window, nameof(facts));
        Finding[] findings = [.. rules.SelectMany(rule => rule.Check(facts, edition)).OrderByDescending(finding => finding.Effect)];
        var verdict = Decision.VerdictOf(findings);
        var validity = verdict is Verdict.Refuse ? null : Validity.Starting(ShanghaiTime.ToMicroseconds(facts.At), edition.RailPaperValidity);
        return new Decision(verdict, findings, edition.Name, validity);
    }
}
