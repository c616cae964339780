using System.Reflection;
using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Unknown is never yes (rules.md 2): every fact that can be absent, taken away from a case that would be granted.</summary>
public sealed class UnknownFactTests
{
    /// <summary>
    /// The facts whose absence is a known none (rules.md 2) or leads only to a note: the stated name at the window, a name that nobody stated another one for,
    /// the guardian of a grown-up, the oral check of somebody who has a document, the travel restriction and the ledger's counts.
    /// </summary>
    private static readonly string[] s_mayBeAbsent =
    [
        "CaseFacts.StatedName", "CaseFacts.GuardianVerified", "CaseFacts.OralCheck", "CaseFacts.RequestedDays", "CaseFacts.ReplacementReason", "RegisterFacts.Name", "RegisterFacts.TravelRestriction",
        "HistoryFacts.ElectronicRailThisMonth", "HistoryFacts.PaperToday", "HistoryFacts.PaperLast7Days",
    ];

    public static TheoryData<string> NullableFacts => [.. from type in new[] { typeof(CaseFacts), typeof(RegisterFacts), typeof(FlightFacts), typeof(HistoryFacts) } from fact in Nullable(type) select $"{type.Name}.{fact.Name}"];

    [Theory]
    [MemberData(nameof(NullableFacts))]
    public void Decide_OneFactAbsent_IsGrantedOnlyWhereAbsentMeansNone(string fact)
    {
        var isOfAFlight = fact == "CaseFacts.Flight" || fact.StartsWith(nameof(FlightFacts), StringComparison.Ordinal);
        var mayBeAbsent = s_mayBeAbsent.Contains(fact, StringComparer.Ordinal);
        Assert.Equal(mayBeAbsent || isOfAFlight, Decide(Without(Ordinary(), fact)).Verdict is Verdict.Grant);
        Assert.Equal(mayBeAbsent, Decide(Without(AviationWindowCase.Ordinary(), fact)).Verdict is Verdict.Grant);
    }

    [Fact]
    public void Decide_GuardianUnknownToAChild_IsNoGuardian() => Assert.Equal(Verdict.Ask, Decide(Without(ChildWithoutCard(), "CaseFacts.GuardianVerified")).Verdict);

    [Fact]
    public void Decide_NothingKnown_IsRefused()
    {
        var facts = new CaseFacts { Mode = Ordinary().Mode, Channel = Ordinary().Channel, At = At };
        Assert.Equal(
            ["R-C-01", "R-C-02", "R-C-04", "R-C-07", "R-RW-06", "R-C-04"],
            Decide(facts).Findings.Select(finding => finding.Rule));
        Assert.Equal(Verdict.Refuse, Decide(facts).Verdict);
    }

    [Fact]
    public void Decide_RecordThatTellsNothing_CountsAtItsWorst()
    {
        var facts = Ordinary().WithRecord(_ => new RegisterFacts { Outcome = RegisterOutcome.Found });
        Assert.Equal(
            [
                ReasonCode.NumberNotUsable, ReasonCode.EvidenceMissing, ReasonCode.EvidenceMissing, ReasonCode.EvidenceMissing, ReasonCode.SexDisagrees,
                ReasonCode.RegisterPhotoMissing, ReasonCode.HouseholdInTransfer, ReasonCode.CardNeverIssued, ReasonCode.SystemCheckPending,
            ],
            Decide(facts).Findings.Select(finding => finding.Code));
    }

    internal static CaseFacts Without(CaseFacts facts, string fact)
    {
        var (type, name) = (fact.Split('.')[0], fact.Split('.')[1]);
        return type switch
        {
            nameof(RegisterFacts) => facts with { Register = facts.Register is null ? null : Cleared(facts.Register with { }, name) },
            nameof(FlightFacts) => facts with { Flight = facts.Flight is null ? null : Cleared(facts.Flight with { }, name) },
            nameof(HistoryFacts) => facts with { History = facts.History is null ? null : Cleared(facts.History with { }, name) },
            _ => Cleared(facts with { }, name),
        };
    }

    private static T Cleared<T>(T copy, string name)
        where T : class
    {
        typeof(T).GetProperty(name)!.SetValue(copy, null);
        return copy;
    }

    private static IEnumerable<PropertyInfo> Nullable(Type type)
    {
        var context = new NullabilityInfoContext();
        return type.GetProperties().Where(fact => fact.SetMethod is not null && context.Create(fact).WriteState is NullabilityState.Nullable);
    }
}
