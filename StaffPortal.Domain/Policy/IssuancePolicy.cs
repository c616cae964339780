using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy.Rules;

namespace StaffPortal.Domain.Policy;

/// <summary>
/// The one policy that window, kiosk and electronic path all ask: facts and an edition in, a verdict with all its findings out.
/// It reads no clock, database or setting. Which rules a channel has stands in the three lists; the order is the one in which findings are told.
/// </summary>
public static class IssuancePolicy
{
    /// <summary>R-RW-01: where none of them finds anything in a rail case, number, record and comparison were enough.</summary>
    private static readonly IPolicyRule[] s_window =
    [
        new PresenceRule(), new DocumentKindRule(), new FlightRule(), new NumberRule(), new RegisterAnswerRule(), new NameRule(), new UsableNumberRule(),
        new ComparisonRule(), new RegisterPhotoRule(), new HouseholdTransferRule(), new AviationEvidenceRule(), new UnissuedCardRule(), new MilitaryRule(),
        new ValidityRule(), new EarlierPaperRule(), new SystemCheckRule(), new ChildWithCardRule(), new RegisterNoteRule(), new LedgerNoteRule(),
    ];

    /// <summary>R-K-05: of the window's rules those that need nobody to look at a document or to ask.</summary>
    private static readonly IPolicyRule[] s_kiosk =
    [
        new PresenceRule(), new LiveCheckRule(), new DocumentKindRule(), new FlightRule(), new NumberRule(), new RegisterAnswerRule(), new NameRule(), new UsableNumberRule(),
        new RegisterPhotoRule(), new HouseholdTransferRule(), new CardHolderRule(), new MilitaryRule(),
        new ValidityRule(), new EarlierPaperRule(), new SystemCheckRule(), new RegisterNoteRule(), new LedgerNoteRule(),
    ];

    /// <summary>The live check stands in place of presence and comparison; the ledger is read for electronic certificates.</summary>
    private static readonly IPolicyRule[] s_electronic =
    [
        new LiveCheckRule(), new LocationRule(), new DocumentKindRule(), new ElectronicFlightRule(), new NumberRule(), new RegisterAnswerRule(), new NameRule(), new UsableNumberRule(),
        new DetailsRule(), new RegisterPhotoRule(), new HouseholdTransferRule(), new CardHolderRule(), new MilitaryRule(),
        new ElectronicLedgerRule(), new SystemCheckRule(), new RegisterNoteRule(),
    ];

    /// <summary>Decides one case under one edition.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mode or channel.</exception>
    public static Decision Decide(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.Mode is not (TravelMode.Rail or TravelMode.Aviation)) throw new ArgumentOutOfRangeException(nameof(facts), facts.Mode, "A mode without rules.");
        var findings = new Findings(facts.Channel);
        foreach (var rule in RulesOf(facts.Channel)) rule.Check(facts, edition, findings);
        var told = findings.ByStrength();
        var verdict = Decision.VerdictOf(told);
        return new Decision(verdict, told, edition.Name, verdict is Verdict.Refuse ? null : ValidityRule.Of(facts, edition));
    }

    private static IPolicyRule[] RulesOf(Channel channel) => channel switch
    {
        Channel.Window => s_window,
        Channel.Kiosk => s_kiosk,
        Channel.Electronic => s_electronic,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "A channel without rules."),
    };
}
