using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Cases at a rail window; a test takes one, changes one thing and looks at the findings.</summary>
internal static class RailWindowCase
{
    /// <summary>Half past twelve in Shanghai on 31 January 2026.</summary>
    public static DateTimeOffset At { get; } = new(2026, 1, 31, 4, 30, 0, TimeSpan.Zero);

    /// <summary>The register's name of everybody here.</summary>
    public static PersonName Name { get; } = PersonName.Stored("周思远");

    /// <summary>Books that hold no paper of the traveller that is still valid.</summary>
    public static ValidityEnds NoPaper { get; } = new(Rail: null, Aviation: null);

    /// <summary>A document with a photo.</summary>
    public static EvidenceSeen Licence { get; } = new(EvidenceKind.DrivingLicence, HasPhoto: true);

    /// <summary>A document without one.</summary>
    public static EvidenceSeen Letter { get; } = new(EvidenceKind.IntroductionLetter, HasPhoto: false);

    /// <summary>An adult with an issued card, in the register, with a photo of 2019, compared and found to match: every rule is content.</summary>
    public static CaseFacts Ordinary() => new()
    {
        Mode = TravelMode.Rail,
        Channel = Channel.Window,
        At = At,
        DocumentKind = IdentityDocumentKind.ResidentIdentityCard,
        Number = Numbers.Of("19900307"),
        InPerson = true,
        Register = new RegisterFacts
        {
            Outcome = RegisterOutcome.Found, Name = Name, Sex = Sex.Male, Card = CardStatus.Issued, PhotoTakenOn = new DateOnly(2019, 6, 1),
            InTransfer = false, Deceased = false, Wanted = false, TravelRestriction = false,
        },
        Comparison = PhotoComparison.Match,
        History = new HistoryFacts { ElectronicRailThisMonth = 0, PaperToday = 0, PaperLast7Days = 0, PaperValidUntil = NoPaper },
    };

    /// <summary>A child of nine without a card, with the household register and a verified guardian: only the supervisor is missing.</summary>
    public static CaseFacts ChildWithoutCard() => Ordinary().WithRecord(record => record with { Card = CardStatus.NeverIssued, PhotoTakenOn = null }) with
    {
        Number = Numbers.Of("20160307"),
        Comparison = null,
        Evidence = [new EvidenceSeen(EvidenceKind.HouseholdRegister, HasPhoto: false)],
        GuardianVerified = true,
    };

    /// <summary>The same case with another record.</summary>
    public static CaseFacts WithRecord(this CaseFacts facts, Func<RegisterFacts, RegisterFacts> change) => facts with { Register = change(facts.Register!) };

    /// <summary>The same case with a register that found nothing or did not answer.</summary>
    public static CaseFacts WithoutRecord(this CaseFacts facts, RegisterOutcome outcome) => facts with { Register = new RegisterFacts { Outcome = outcome } };

    /// <summary>What the shipped edition says.</summary>
    public static Decision Decide(CaseFacts facts) => IssuancePolicy.Decide(facts, PolicyEdition.Shipped);

    /// <summary>Asserts verdict and every finding: code, effect, rule and next step, in order.</summary>
    public static void AssertDecided(CaseFacts facts, Verdict verdict, params Finding[] findings)
    {
        var decision = Decide(facts);
        Assert.Equal(findings, decision.Findings);
        Assert.Equal(verdict, decision.Verdict);
        Assert.Equal(PolicyEdition.Shipped.Name, decision.Edition);
    }
}
