using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Tests.Domain.Identity;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-RW-01, R-C-01, R-C-02, R-C-05, R-ID-03, R-ID-04, R-ID-05: who stands at the window.</summary>
public sealed class TravellerRuleTests
{
    private static readonly Finding s_otherDocument = new(ReasonCode.DocumentKindNotAccepted, Effect.Refuse, "R-C-02", NextStep.GoToExitEntry);

    [Fact]
    public void Decide_OrdinaryTraveller_IsGrantedWithoutAnyFinding() => AssertDecided(Ordinary(), Verdict.Grant);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Decide_NotInPerson_IsRefused(bool? inPerson) =>
        AssertDecided(Ordinary() with { InPerson = inPerson }, Verdict.Refuse, new Finding(ReasonCode.NotInPerson, Effect.Refuse, "R-C-01", NextStep.ComeInPerson));

    [Theory]
    [InlineData(IdentityDocumentKind.HkMacaoTaiwanPermit)]
    [InlineData(IdentityDocumentKind.ForeignPassport)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence)]
    [InlineData(IdentityDocumentKind.Other)]
    [InlineData(null)]
    public void Decide_AnotherDocument_IsRefused(IdentityDocumentKind? kind) => AssertDecided(Ordinary() with { DocumentKind = kind }, Verdict.Refuse, s_otherDocument);

    [Theory]
    [InlineData("810000")]
    [InlineData("820000")]
    [InlineData("830000")]
    [InlineData("910000")]
    public void Decide_NumberOfAnotherDocument_IsRefusedWhateverItIsCalled(string region) =>
        AssertDecided(Ordinary() with { Number = Numbers.Of("19900307", region: region) }, Verdict.Refuse, s_otherDocument);

    [Theory]
    [InlineData("000000")]
    [InlineData("160000")]
    [InlineData("720000")]
    [InlineData("840000")]
    public void Decide_UnknownProvince_IsANote(string region) =>
        AssertDecided(
            Ordinary() with { Number = Numbers.Of("19900307", region: region) }, Verdict.Grant, new Finding(ReasonCode.RegionUnknown, Effect.Note, "R-ID-04", NextStep.None));

    [Theory]
    [InlineData(Sex.Female)]
    [InlineData(null)]
    public void Decide_RegisterSaysAnotherSexOrNone_IsReviewed(Sex? sex) =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { Sex = sex }), Verdict.Review,
            new Finding(ReasonCode.SexDisagrees, Effect.Review, "R-ID-03", NextStep.AwaitSupervisor));

    [Fact]
    public void Decide_NoNumber_IsReviewed() =>
        AssertDecided(Ordinary() with { Number = null }, Verdict.Review, new Finding(ReasonCode.SexDisagrees, Effect.Review, "R-ID-03", NextStep.AwaitSupervisor));

    [Fact]
    public void Decide_WomanByNumberAndRegister_IsGranted() =>
        AssertDecided(Ordinary().WithRecord(record => record with { Sex = Sex.Female }) with { Number = Numbers.Of("19900307", "002") }, Verdict.Grant);

    [Theory]
    [InlineData("周思源")]
    [InlineData("周思")]
    public void Decide_AnotherNameStated_IsRefused(string stated) =>
        AssertDecided(
            Ordinary() with { StatedName = PersonName.Stored(stated) }, Verdict.Refuse, new Finding(ReasonCode.NameDisagrees, Effect.Refuse, "R-C-05", NextStep.AskAgain));

    [Fact]
    public void Decide_NameStatedToARecordWithoutOne_IsRefused() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { Name = null }) with { StatedName = Name }, Verdict.Refuse,
            new Finding(ReasonCode.NameDisagrees, Effect.Refuse, "R-C-05", NextStep.AskAgain));

    [Fact]
    public void Decide_RegisteredNameStatedWithAnotherInterpunct_IsGranted() =>
        AssertDecided(
            Ordinary().WithRecord(record => record with { Name = PersonName.Stored("买买提·吐尔逊") }) with { StatedName = PersonName.Stored("买买提\u2022吐尔逊") },
            Verdict.Grant);
}
