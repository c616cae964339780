using FsCheck;
using FsCheck.Fluent;
using StaffPortal.Domain.Certificates;
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
    private static readonly string[] s_sequences = ["001", "002"];
    private static readonly DateOnly s_adult = new(1990, 3, 7);
    private static readonly int?[] s_counts = [0, 1, 2, 3, 9];
    private static readonly string[] s_places = [ElectronicCase.Place, "上海市"];

    /// <summary>For each fact that may be unknown, every value it can have.</summary>
    private static readonly Dictionary<string, Func<CaseFacts, IEnumerable<CaseFacts>>> s_values = new(StringComparer.Ordinal)
    {
        ["CaseFacts.InPerson"] = facts => [facts with { InPerson = true }, facts with { InPerson = false }],
        ["CaseFacts.DocumentKind"] = facts => Enum.GetValues<IdentityDocumentKind>().Select(kind => facts with { DocumentKind = kind }),
        ["CaseFacts.Comparison"] = facts => Enum.GetValues<PhotoComparison>().Select(comparison => facts with { Comparison = comparison }),
        ["CaseFacts.GuardianVerified"] = facts => [facts with { GuardianVerified = true }, facts with { GuardianVerified = false }],
        ["CaseFacts.Number"] = facts => s_sequences.Select(sequence => facts with { Number = Numbers.Of($"{facts.BirthDate ?? s_adult:yyyyMMdd}", sequence) }),
        ["CaseFacts.OralCheck"] = facts => Enum.GetValues<OralCheck>().Select(done => facts with { OralCheck = done }),
        ["CaseFacts.Flight"] = facts => [facts with { Flight = AviationWindowCase.Flight }],
        ["FlightFacts.Number"] = facts => [facts with { Flight = facts.Flight! with { Number = AviationWindowCase.Flight.Number } }],
        ["FlightFacts.Departure"] = facts => [facts with { Flight = facts.Flight! with { Departure = AviationWindowCase.Flight.Departure } }],
        ["FlightFacts.Domestic"] = facts => s_yesOrNo.Select(said => facts with { Flight = facts.Flight! with { Domestic = said } }),
        ["FlightFacts.BookedWithIdentityCard"] = facts => s_yesOrNo.Select(said => facts with { Flight = facts.Flight! with { BookedWithIdentityCard = said } }),
        ["CaseFacts.LiveCheck"] = facts => Enum.GetValues<LiveCheck>().Select(done => facts with { LiveCheck = done }),
        ["CaseFacts.LiveCheckAttempts"] = facts => s_counts.Select(count => facts with { LiveCheckAttempts = count }),
        ["CaseFacts.LocationAuthorised"] = facts => s_yesOrNo.Select(said => facts with { LocationAuthorised = said }),
        ["CaseFacts.Details"] = facts => [facts with { Details = new DetailsFacts(EthnicGroup.Of("01"), ElectronicCase.Place) }],
        ["DetailsFacts.EthnicGroup"] = facts => EthnicGroup.All.Take(2).Select(group => facts with { Details = facts.Details! with { EthnicGroup = group } }),
        ["DetailsFacts.HouseholdPlace"] = facts => s_places.Select(place => facts with { Details = facts.Details! with { HouseholdPlace = place } }),
        ["RegisterFacts.EthnicGroup"] = facts => EthnicGroup.All.Take(2).Select(group => facts.WithRecord(record => record with { EthnicGroup = group })),
        ["RegisterFacts.HouseholdPlace"] = facts => s_places.Select(place => facts.WithRecord(record => record with { HouseholdPlace = place })),
        ["CaseFacts.History"] = facts => [facts with { History = new HistoryFacts { ElectronicRailThisMonth = 0, PaperToday = 0, PaperLast7Days = 0, PaperValidUntil = NoPaper, ElectronicValidUntil = NoPaper } }],
        ["HistoryFacts.ElectronicRailThisMonth"] = facts => s_counts.Select(count => facts with { History = facts.History! with { ElectronicRailThisMonth = count } }),
        ["HistoryFacts.ElectronicValidUntil"] = facts => [facts with { History = facts.History! with { ElectronicValidUntil = NoPaper } }],
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
            IsOfNone(facts, fact.Key) || Decide(UnknownFactTests.Without(facts, fact.Key)).Verdict >= fact.Value(facts).Min(known => Decide(known).Verdict)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(5_000));

    [Fact]
    public void Decide_KioskBesideAComparedTravellerWithPhotoEvidence_IsNeverMilderThanTheWindow() =>
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts =>
        {
            var shown = facts with { Comparison = PhotoComparison.Match, Evidence = [.. facts.Evidence, Licence] };
            return Decide(shown with { Channel = Channel.Kiosk }).Verdict >= Decide(shown with { Channel = Channel.Window }).Verdict;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(5_000));

    [Fact]
    public void Decide_WhereNobodyCanAnswer_NothingIsAskedOrReviewed() =>
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts =>
            facts.Channel is Channel.Window || Decide(facts).Findings.All(finding => finding.Effect is Effect.Note or Effect.Refuse && finding.Code is not ReasonCode.SystemCheckPending))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(5_000));

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
        Prop.ForAll(AnyCase.Generator.ToArbitrary(), facts => Decide(facts with { Evidence = [.. facts.Evidence, Licence] }).Verdict <= Decide(facts).Verdict
            && Enum.GetValues<EvidenceKind>().All(kind => Decide(facts with { Evidence = [.. facts.Evidence, new EvidenceSeen(kind, HasPhoto: false)] }).Verdict <= Decide(facts).Verdict))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000));

    private static bool IsOfNone(CaseFacts facts, string fact) => fact.Split('.')[0] switch
    {
        nameof(RegisterFacts) => facts.Register is null,
        nameof(FlightFacts) => facts.Flight is null,
        nameof(HistoryFacts) => facts.History is null,
        nameof(DetailsFacts) => facts.Details is null,
        _ => false,
    };
}
