using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Electronic;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Tests.Domain.Identity;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>Ages, guardians, what a machine advises, who is drawn, and how long an earlier certificate or a kiosk's screen counts.</summary>
public sealed class PeopleTests
{
    private static readonly DateOnly s_today = new(2026, 1, 31);

    private static Guardian Parent() => new(Numbers.Of("19900307"), RailWindowCase.Ordinary().Register, PhotoComparison.Match);

    [Theory]
    [InlineData(0, AgeGroup.Infant)]
    [InlineData(2, AgeGroup.Infant)]
    [InlineData(3, AgeGroup.Child)]
    [InlineData(15, AgeGroup.Child)]
    [InlineData(16, AgeGroup.Adult)]
    [InlineData(59, AgeGroup.Adult)]
    [InlineData(60, AgeGroup.Elderly)]
    [InlineData(110, AgeGroup.Elderly)]
    public void AgeGroup_Boundaries_AreReachedAtTheBirthday(int age, AgeGroup group) => Assert.Equal(group, AgeGroups.Of(age, PolicyEdition.Shipped));

    [Fact]
    public void Guardian_Verified_HasNoFault() => Assert.Equal(GuardianFault.None, Parent().Fault(Numbers.Of("20250101"), s_today, PolicyEdition.Shipped));

    [Fact]
    public void Guardian_OfAChildWithoutNumber_HasNoFault() => Assert.Equal(GuardianFault.None, Parent().Fault(null, s_today, PolicyEdition.Shipped));

    [Theory]
    [InlineData("20080131", GuardianFault.None)]
    [InlineData("20080201", GuardianFault.TooYoung)]
    public void Guardian_Eighteen_IsOfAge(string birthDate, GuardianFault fault) =>
        Assert.Equal(fault, (Parent() with { Number = Numbers.Of(birthDate) }).Fault(null, s_today, PolicyEdition.Shipped));

    [Fact]
    public void Guardian_TheTravellerHimself_IsNone() =>
        Assert.Equal(GuardianFault.IsTraveller, Parent().Fault(Numbers.Of("19900307"), s_today, PolicyEdition.Shipped));

    [Fact]
    public void Guardian_WithoutNumber_IsNone() => Assert.Equal(GuardianFault.NumberMissing, (Parent() with { Number = null }).Fault(null, s_today, PolicyEdition.Shipped));

    [Theory]
    [InlineData(RegisterOutcome.NotFound)]
    [InlineData(RegisterOutcome.Unavailable)]
    public void Guardian_WithoutRecord_IsNone(RegisterOutcome outcome) =>
        Assert.Equal(GuardianFault.NotInRegister, (Parent() with { Register = new RegisterFacts { Outcome = outcome } }).Fault(null, s_today, PolicyEdition.Shipped));

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Guardian_DeceasedOrNotSaid_IsNone(bool? deceased) =>
        Assert.Equal(GuardianFault.Deceased, (Parent() with { Register = Parent().Register! with { Deceased = deceased } }).Fault(null, s_today, PolicyEdition.Shipped));

    [Theory]
    [InlineData(PhotoComparison.NotDone)]
    [InlineData(PhotoComparison.Doubtful)]
    [InlineData(PhotoComparison.Mismatch)]
    [InlineData(null)]
    public void Guardian_NotComparedOrNotAMatch_IsNone(PhotoComparison? comparison) =>
        Assert.Equal(GuardianFault.NotCompared, (Parent() with { Comparison = comparison }).Fault(null, s_today, PolicyEdition.Shipped));

    [Theory]
    [InlineData(100, FaceAdvice.Pass)]
    [InlineData(80, FaceAdvice.Pass)]
    [InlineData(79.9, FaceAdvice.LookAgain)]
    [InlineData(60, FaceAdvice.LookAgain)]
    [InlineData(59.9, FaceAdvice.SecondOfficer)]
    [InlineData(0, FaceAdvice.SecondOfficer)]
    [InlineData(double.NaN, FaceAdvice.SecondOfficer)]
    public void Advice_Score_IsReadByTheFiguresOfTheEdition(double score, FaceAdvice advice) => Assert.Equal(advice, FaceScores.Advice(score, PolicyEdition.Shipped));

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(999, false)]
    public void IsDrawn_Lot_FiveOfAThousandAre(int lot, bool drawn) => Assert.Equal(drawn, SystemCheckDraw.IsDrawn(lot, PolicyEdition.Shipped));

    [Theory]
    [InlineData("2026-01-31T04:30:00Z", true)]
    [InlineData("2026-01-31T04:30:01Z", false)]
    [InlineData("2025-07-30T16:00:00Z", true)]
    [InlineData("2025-07-30T15:59:59Z", false)]
    public void IsRecent_EarlierCertificate_IsOfTheLastSixMonthsInShanghai(string issuedAt, bool recent) =>
        Assert.Equal(recent, EarlierCertificate.IsRecent(DateTimeOffset.Parse(issuedAt, null), RailWindowCase.At, PolicyEdition.Shipped));

    [Fact]
    public void ClearsAt_KioskUntouched_IsHalfAMinuteLater() =>
        Assert.Equal(RailWindowCase.At.AddSeconds(30), KioskScreen.ClearsAt(RailWindowCase.At, PolicyEdition.Shipped));
}
