using System.Reflection;
using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Unknown is never yes (rules.md 2): every fact that can be absent, taken away from a case that would be granted.</summary>
public sealed class UnknownFactTests
{
    /// <summary>
    /// What each ordinary case can do without: facts whose absence is a known none (rules.md 2), that lead only to a note there, or that its rules do not read.
    /// Everything else that is taken away must stop the grant.
    /// </summary>
    private static readonly Dictionary<string, (CaseFacts Facts, string[] Needed)> s_ordinary = new(StringComparer.Ordinal)
    {
        ["rail window"] = (Ordinary(), ["InPerson", "DocumentKind", "Number", "Register", "Comparison", "History", .. s_record, "PaperValidUntil"]),
        ["aviation window"] = (AviationWindowCase.Ordinary(), ["InPerson", "DocumentKind", "Number", "Register", "Comparison", "History", .. s_record, "PaperValidUntil", .. s_flight]),
        ["rail kiosk"] = (KioskCase.Rail(), ["InPerson", "LiveCheck", "DocumentKind", "Number", "Register", "History", .. s_record, "PaperValidUntil"]),
        ["aviation kiosk"] = (KioskCase.Aviation(), ["InPerson", "LiveCheck", "DocumentKind", "Number", "Register", "History", .. s_record, "PaperValidUntil", .. s_flight]),
        ["rail electronic"] = (
            ElectronicCase.Rail(), ["LiveCheck", "LocationAuthorised", "StatedName", "DocumentKind", "Number", "Register", "History", .. s_record, "Name", "ElectronicRailThisMonth", "ElectronicValidUntil"]),
        ["aviation electronic"] = (
            ElectronicCase.Aviation(),
            ["LiveCheck", "StatedName", "DocumentKind", "Number", "Register", "History", .. s_record, "Name", "RegisterFacts.EthnicGroup", "RegisterFacts.HouseholdPlace", "ElectronicValidUntil", "Flight", "Domestic", "BookedWithIdentityCard", "Details", "DetailsFacts.EthnicGroup", "DetailsFacts.HouseholdPlace"]),
    };

    private static readonly Type[] s_facts = [typeof(CaseFacts), typeof(RegisterFacts), typeof(FlightFacts), typeof(HistoryFacts), typeof(DetailsFacts)];

    private static string[] s_record => ["Sex", "Card", "PhotoTakenOn", "InTransfer", "Deceased", "Wanted"];

    private static string[] s_flight => ["Flight", "FlightFacts.Number", "Departure", "Domestic", "BookedWithIdentityCard"];

    public static TheoryData<string, string> NullableFacts =>
        [.. from ordinary in s_ordinary.Keys from type in s_facts from fact in Nullable(type) select (ordinary, $"{type.Name}.{fact.Name}")];

    [Theory]
    [MemberData(nameof(NullableFacts))]
    public void Decide_OneFactAbsent_IsGrantedOnlyWhereItIsNotNeeded(string ordinary, string fact)
    {
        var (facts, needed) = s_ordinary[ordinary];
        Assert.Equal(Verdict.Grant, Decide(facts).Verdict);
        var (type, name) = (fact.Split('.')[0], fact.Split('.')[1]);
        var isNeeded = needed.Contains(fact, StringComparer.Ordinal) || (needed.Contains(name, StringComparer.Ordinal) && Owner(name) == type);
        Assert.Equal(!isNeeded, Decide(Without(facts, fact)).Verdict is Verdict.Grant);
    }

    // a name that several types have is the case's own unless it is written out
    private static string Owner(string name) => s_facts.First(type => type.GetProperty(name) is not null).Name;

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
            nameof(DetailsFacts) => facts with { Details = facts.Details is null ? null : Cleared(facts.Details with { }, name) },
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
