using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>The facts that are tried out: a case with nothing wrong to begin with, and every rule within reach.</summary>
public sealed class TryOutTests
{
    private static readonly PolicyEdition s_refers = PolicyEdition.Shipped with { ChildWithoutCard = ChildWithoutCard.Refer };

    public static TheoryData<TriedWay> Ways => new(Enum.GetValues<TriedWay>());

    [Theory]
    [MemberData(nameof(Ways))]
    public void Decide_UntouchedFacts_AreGrantedButForTheDocumentOfAFlight(TriedWay way)
    {
        var decision = Decide(new TriedFacts { Way = way });
        if (way is TriedWay.AviationWindow) Assert.Equal("R-AW-02", Assert.Single(decision.Findings).Rule);
        else Assert.Empty(decision.Findings);
    }

    [Fact]
    public void Decide_OneFactChanged_ReachesEveryReason()
    {
        var reached = Tried().SelectMany(facts => new[] { PolicyEdition.Shipped, s_refers }.SelectMany(edition => Decide(facts, edition).Findings)).Select(finding => finding.Code);
        Assert.Empty(Enum.GetValues<ReasonCode>().Except(reached));
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Decide_AtTheBirthday_IsOfThatAge(int age, bool isChild) =>
        Assert.Equal(isChild, Decide(new TriedFacts { Age = age }).Findings.Any(finding => finding.Code is ReasonCode.GuardianContact));

    [Fact]
    public void At_AnyFacts_AreNobodys()
    {
        var number = new TriedFacts().At(PolicyBench.Now).Number;
        Assert.Equal("110000", number!.Region.Value);
        Assert.Equal(Reckoned(number), number.Value);
    }

    // reckoned the other way, as the tests of identity do
    private static string Reckoned(CitizenIdNumber number) => Domain.Identity.Numbers.WithCheck(number.Value[..17]);

    private static Decision Decide(TriedFacts facts, PolicyEdition? edition = null) => IssuancePolicy.Decide(facts.At(PolicyBench.Now), edition ?? PolicyEdition.Shipped);

    private static IEnumerable<TriedFacts> Tried() =>
    [
        new() { InPerson = false },
        new() { Document = IdentityDocumentKind.ForeignPassport },
        new() { Name = Agreement.Disagrees },
        new() { Deceased = true },
        new() { Comparison = PhotoComparison.Mismatch },
        new() { Register = RegisterOutcome.NotFound },
        new() { Register = RegisterOutcome.Unavailable },
        new() { HasPhoto = false },
        new() { InTransfer = true },
        new() { Comparison = PhotoComparison.NotDone },
        new() { Comparison = PhotoComparison.Doubtful },
        new() { SystemCheck = true },
        new() { SexAgrees = false },
        new() { Number = TriedNumber.RegionUnknown },
        new() { Card = CardStatus.ReportedLost },
        new() { TravelRestriction = true },
        new() { ElectronicThisMonth = 3 },
        new() { PaperToday = 1 },
        new() { PaperHours = 3, Replacement = ReplacementReason.Lost },
        new() { PaperHours = 3 },
        new() { Way = TriedWay.AviationWindow, Departure = 100 },
        new() { Way = TriedWay.AviationWindow, Departure = 49 },
        new() { Way = TriedWay.AviationWindow, Flight = TriedFlight.NotRecorded },
        new() { Way = TriedWay.AviationWindow, Flight = TriedFlight.Abroad },
        new() { Way = TriedWay.AviationWindow, Days = 6 },
        new() { Way = TriedWay.AviationWindow, OralCheck = OralCheck.NotDone },
        new() { Way = TriedWay.AviationWindow, OralCheck = OralCheck.Passed },
        new() { Way = TriedWay.AviationWindow, OralCheck = OralCheck.Failed },
        new() { Way = TriedWay.AviationWindow, Age = 2, Number = TriedNumber.None, Register = RegisterOutcome.NotFound },
        new() { Age = 10 },
        new() { PhotoYears = 10 },
        new() { Card = CardStatus.NeverIssued },
        new() { Service = TriedService.Serving },
        new() { Way = TriedWay.Rail12306, Service = TriedService.Serving },
        new() { Way = TriedWay.Rail12306, LiveCheck = LiveCheck.NotDone },
        new() { Way = TriedWay.Rail12306, LiveCheck = LiveCheck.Failed },
        new() { Way = TriedWay.Rail12306, Location = false },
        new() { Way = TriedWay.Rail12306, ElectronicThisMonth = 3 },
        new() { Way = TriedWay.Rail12306, ElectronicHours = 4 },
        new() { Way = TriedWay.Rail12306, SystemCheck = true },
        new() { Way = TriedWay.AviationWeChat, Details = Agreement.NotStated },
        new() { Way = TriedWay.AviationWeChat, Details = Agreement.Disagrees },
        new() { Way = TriedWay.RailKiosk, LiveCheck = LiveCheck.Failed, Attempts = 3 },
    ];
}
