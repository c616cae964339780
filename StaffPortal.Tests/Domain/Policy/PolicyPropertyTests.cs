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
    private static readonly bool?[] s_yesOrNo = [true, false];

    /// <summary>For each fact that may be unknown, every value it can have.</summary>
    private static readonly Dictionary<string, Func<CaseFacts, IEnumerable<CaseFacts>>> s_values = new(StringComparer.Ordinal)
    {
        ["CaseFacts.InPerson"] = facts => [facts with { InPerson = true }, facts with { InPerson = false }],
        ["CaseFacts.DocumentKind"] = facts => Enum.GetValues<IdentityDocumentKind>().Select(kind => facts with { DocumentKind = kind }),
        ["CaseFacts.Comparison"] = facts => Enum.GetValues<PhotoComparison>().Select(comparison => facts with { Comparison = comparison }),
        ["CaseFacts.GuardianVerified"] = facts => [facts with { GuardianVerified = true }, facts with { GuardianVerified = false }],
        ["CaseFacts.Number"] = facts => [facts with { Number = Numbers.Of("19900307") }, facts with { Number = Numbers.Of("19900307", "002") }],
        ["CaseFacts.OralCheck"] = facts => Enum.GetValues<OralCheck>().Select(done => facts with { OralCheck = done }),
        ["CaseFacts.Flight"] = facts => [facts with { Flight = AviationWindowCase.Flight }],
        ["FlightFacts.Number"] = facts => [facts with { Flight = facts.Flight! with { Number = AviationWindowCase.Flight.Number } }],
        ["FlightFacts.Departure"] = facts => [facts with { Flight = facts.Flight! with { Departure = AviationWindowCase.Flight.Departure } }],
        ["FlightFacts.Domestic"] = facts => s_yesOrNo.Select(said => facts with { Flight = facts.Flight! with { Domestic = said } }),
        ["FlightFacts.BookedWithIdentityCard"] = facts => s_yesOrNo.Select(said => facts with { Flight = facts.Flight! with { BookedWithIdentityCard = said } }),
        ["HistoryFacts.PaperValidUntil"] = facts => [facts with { History = facts.History! with { PaperValidUntil = NoPaper } }],
        ["RegisterFacts.Sex"] = facts => [facts.WithRecord(record => record with { Sex = Sex.Male }), facts.WithRecord(record => record with { Sex = Sex.Female })],
        ["RegisterFacts.Card"] = facts => Enum.GetValues<CardStatus>().Select(card => facts.WithRecord(record => record with { Card = card })),
        ["RegisterFacts.PhotoTakenOn"] = facts => [facts.WithRecord(record => record with { PhotoTakenOn = new DateOnly(2019, 6, 1) })],
        ["RegisterFacts.InTransfer"] = facts => s_yesOrNo.Select(said => facts.WithRecord(record => record with { InTransfer = said })),
        ["RegisterFacts.Deceased"] = facts => s_yesOrNo.Select(said => facts.WithRecord(record => record with { Deceased = said })),
        ["RegisterFacts.Wanted"] = facts => s_yesOrNo.Select(said => facts.WithRecord(record => record with { Wanted = said })),
        ["RegisterFacts.TravelRestriction"] = facts => s_yesOrNo.Select(said => facts.WithRecord(record => record with { TravelRestriction = said })),
        ["RegisterFacts.Name"] = facts => [facts.WithRecord(record => record with { Name = Name })],
    };

    [Fact]
    public void Decide_AnyFactUnknown_IsNeverMilderThanItsBestValue() =>
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts => s_values.All(fact =>
            (facts.Register is null && fact.Key.StartsWith(nameof(RegisterFacts), StringComparison.Ordinal))
            || (facts.Flight is null && fact.Key.StartsWith(nameof(FlightFacts), StringComparison.Ordinal))
            || Decide(UnknownFactTests.Without(facts, fact.Key)).Verdict >= fact.Value(facts).Min(known => Decide(known).Verdict)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2_000));

    [Fact]
    public void Decide_AnyCase_ItsVerdictIsTheStrongestEffectAndItsFindingsAreOrdered() =>
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts =>
        {
            var decision = Decide(facts);
            var effects = decision.Findings.Select(finding => finding.Effect).ToArray();
            return effects.SequenceEqual(effects.OrderDescending())
                && decision.Verdict == (effects.FirstOrDefault() is Effect.Note ? Verdict.Grant : Enum.Parse<Verdict>($"{effects[0]}"))
                && (decision.Validity is null) == (decision.Verdict is Verdict.Refuse);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2_000));

    [Fact]
    public void Decide_TwiceTheSameFacts_IsTheSameDecision() =>
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts => Decide(facts).Findings.SequenceEqual(Decide(facts with { }).Findings)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Decide_OneDocumentMore_IsNeverStricter() =>
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts => Decide(facts with { Evidence = [.. facts.Evidence, Licence] }).Verdict <= Decide(facts).Verdict)
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000));
}
