using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>What holds for every case, however the facts fall together.</summary>
public sealed class PolicyPropertyTests
{
    private static readonly bool?[] s_answers = [true, false, null];

    private static readonly Gen<RegisterFacts?> s_registers =
        from outcome in Gen.Elements(RegisterOutcome.Found, RegisterOutcome.Found, RegisterOutcome.Found, RegisterOutcome.NotFound, RegisterOutcome.Unavailable)
        from sex in Gen.Elements<Sex?>(Sex.Male, Sex.Female, null)
        from card in Gen.Elements<CardStatus?>(CardStatus.Issued, CardStatus.Expired, CardStatus.ReportedLost, CardStatus.NeverIssued, null)
        from photo in Gen.Elements<DateOnly?>(new DateOnly(2019, 6, 1), new DateOnly(2009, 6, 1), null)
        from flags in Gen.Elements(s_answers).ArrayOf(4)
        from name in Gen.Elements(Name, PersonName.Stored("张伟"), null)
        from asked in Gen.Choose(0, 9)
        select asked == 0 ? null : new RegisterFacts
        {
            Outcome = outcome, Sex = sex, Card = card, PhotoTakenOn = photo, Name = name,
            InTransfer = flags[0], Deceased = flags[1], Wanted = flags[2], TravelRestriction = flags[3],
        };

    private static readonly Gen<CaseFacts> s_cases =
        from register in s_registers
        from number in Gen.Elements(Numbers.Of("19900307"), Numbers.Of("20160307", "002"), Numbers.Of("20100131"), Numbers.Of("20100201"), Numbers.Of("19900307", region: "810000"), null)
        from kind in Gen.Elements<IdentityDocumentKind?>(IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.Other, null)
        from comparison in Gen.Elements<PhotoComparison?>(PhotoComparison.Match, PhotoComparison.Match, PhotoComparison.Doubtful, PhotoComparison.Mismatch, PhotoComparison.NotDone, null)
        from evidence in Gen.Elements<IReadOnlyList<EvidenceSeen>>([], [Letter], [Licence], [new(EvidenceKind.HouseholdRegister, HasPhoto: false)])
        from answers in Gen.Elements(s_answers).ArrayOf(3)
        from stated in Gen.Elements(Name, null)
        from counts in Gen.Elements<int?>(0, 1, 2, 3, null).ArrayOf(3)
        select Ordinary() with
        {
            Register = register, Number = number, DocumentKind = kind, Comparison = comparison, Evidence = evidence, StatedName = stated,
            InPerson = answers[0], GuardianVerified = answers[1], SystemCheckDrawn = answers[2] is true,
            History = new HistoryFacts { ElectronicRailThisMonth = counts[0], PaperToday = counts[1], PaperLast7Days = counts[2] },
        };

    /// <summary>For each fact that may be unknown, every value it can have.</summary>
    private static readonly Dictionary<string, Func<CaseFacts, IEnumerable<CaseFacts>>> s_values = new(StringComparer.Ordinal)
    {
        ["CaseFacts.InPerson"] = facts => [facts with { InPerson = true }, facts with { InPerson = false }],
        ["CaseFacts.DocumentKind"] = facts => Enum.GetValues<IdentityDocumentKind>().Select(kind => facts with { DocumentKind = kind }),
        ["CaseFacts.Comparison"] = facts => Enum.GetValues<PhotoComparison>().Select(comparison => facts with { Comparison = comparison }),
        ["CaseFacts.GuardianVerified"] = facts => [facts with { GuardianVerified = true }, facts with { GuardianVerified = false }],
        ["CaseFacts.Number"] = facts => [facts with { Number = Numbers.Of("19900307") }, facts with { Number = Numbers.Of("19900307", "002") }],
        ["RegisterFacts.Sex"] = facts => [facts.WithRecord(record => record with { Sex = Sex.Male }), facts.WithRecord(record => record with { Sex = Sex.Female })],
        ["RegisterFacts.Card"] = facts => Enum.GetValues<CardStatus>().Select(card => facts.WithRecord(record => record with { Card = card })),
        ["RegisterFacts.PhotoTakenOn"] = facts => [facts.WithRecord(record => record with { PhotoTakenOn = new DateOnly(2019, 6, 1) })],
        ["RegisterFacts.InTransfer"] = facts => s_answers[..2].Select(said => facts.WithRecord(record => record with { InTransfer = said })),
        ["RegisterFacts.Deceased"] = facts => s_answers[..2].Select(said => facts.WithRecord(record => record with { Deceased = said })),
        ["RegisterFacts.Wanted"] = facts => s_answers[..2].Select(said => facts.WithRecord(record => record with { Wanted = said })),
        ["RegisterFacts.TravelRestriction"] = facts => s_answers[..2].Select(said => facts.WithRecord(record => record with { TravelRestriction = said })),
        ["RegisterFacts.Name"] = facts => [facts.WithRecord(record => record with { Name = Name })],
    };

    [Fact]
    public void Decide_AnyFactUnknown_IsNeverMilderThanItsBestValue() =>
        Prop.ForAll(s_cases.ToArbitrary(), facts => s_values.All(fact =>
            (facts.Register is null && fact.Key.StartsWith(nameof(RegisterFacts), StringComparison.Ordinal))
            || Decide(UnknownFactTests.Without(facts, fact.Key)).Verdict >= fact.Value(facts).Min(known => Decide(known).Verdict)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Decide_AnyCase_ItsVerdictIsTheStrongestEffectAndItsFindingsAreOrdered() =>
        Prop.ForAll(s_cases.ToArbitrary(), facts =>
        {
            var decision = Decide(facts);
            var effects = decision.Findings.Select(finding => finding.Effect).ToArray();
            return effects.SequenceEqual(effects.OrderDescending())
                && decision.Verdict == (effects.FirstOrDefault() is Effect.Note ? Verdict.Grant : Enum.Parse<Verdict>($"{effects[0]}"))
                && (decision.Validity is null) == (decision.Verdict is Verdict.Refuse);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Decide_TwiceTheSameFacts_IsTheSameDecision() =>
        Prop.ForAll(s_cases.ToArbitrary(), facts => Decide(facts).Findings.SequenceEqual(Decide(facts with { }).Findings)).QuickCheckThrowOnFailure();

    [Fact]
    public void Decide_OneDocumentMore_IsNeverStricter() =>
        Prop.ForAll(s_cases.ToArbitrary(), facts => Decide(facts with { Evidence = [.. facts.Evidence, Licence] }).Verdict <= Decide(facts).Verdict)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
