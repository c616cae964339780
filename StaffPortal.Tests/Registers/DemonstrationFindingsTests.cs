using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Registers.Demonstration;

namespace StaffPortal.Tests.Registers;

/// <summary>Each person really is what the table says, by the policy itself, from the first promised day to the last.</summary>
public sealed class DemonstrationFindingsTests
{
    public static TheoryData<DateOnly> PromisedDays => DemonstrationPeopleTests.PromisedDays;

    [Theory]
    [MemberData(nameof(PromisedDays))]
    public void Decide_RowsThatAreGrantedAtOnce_Grants(DateOnly today)
    {
        DemonstrationRow[] granted =
        [
            DemonstrationRow.Ordinary, DemonstrationRow.Guardian, DemonstrationRow.ChildWithCard, DemonstrationRow.Elderly, DemonstrationRow.Centenarian,
            DemonstrationRow.ActiveMilitary, DemonstrationRow.TravelRestriction, DemonstrationRow.RegionUnknown, DemonstrationRow.FormerRegion,
            DemonstrationRow.SlowAnswer, DemonstrationRow.LongName, DemonstrationRow.RareName, DemonstrationRow.LeapDay,
        ];
        foreach (var person in DemonstrationPeople.All)
        {
            var verdict = Decide(person, today).Verdict;
            Assert.True(verdict is Verdict.Grant == granted.Contains(person.Row), $"{person}: {verdict}");
        }
    }

    [Theory]
    [MemberData(nameof(PromisedDays))]
    public void Decide_FirstPerson_GrantsWithoutAnyFinding(DateOnly today) => Assert.Empty(Decide(DemonstrationPeople.All[0], today).Findings);

    [Theory]
    [InlineData(DemonstrationRow.Infant, ReasonCode.EvidenceMissing, ReasonCode.GuardianMissing, ReasonCode.ChildWithoutCard)]
    [InlineData(DemonstrationRow.ChildWithoutCard, ReasonCode.EvidenceMissing, ReasonCode.GuardianMissing, ReasonCode.ChildWithoutCard)]
    [InlineData(DemonstrationRow.NeverIssued, ReasonCode.EvidenceMissing, ReasonCode.CardNeverIssued)]
    [InlineData(DemonstrationRow.Elderly, ReasonCode.RegisterPhotoOld)]
    [InlineData(DemonstrationRow.Centenarian, ReasonCode.RegisterPhotoOld)]
    [InlineData(DemonstrationRow.HkMacaoTaiwan, ReasonCode.DocumentKindNotAccepted, ReasonCode.EvidenceMissing, ReasonCode.NotInRegister)]
    [InlineData(DemonstrationRow.ForeignPermanentResidence, ReasonCode.DocumentKindNotAccepted, ReasonCode.EvidenceMissing, ReasonCode.NotInRegister)]
    [InlineData(DemonstrationRow.NoPhoto, ReasonCode.EvidenceMissing, ReasonCode.RegisterPhotoMissing)]
    [InlineData(DemonstrationRow.InTransfer, ReasonCode.EvidenceMissing, ReasonCode.HouseholdInTransfer)]
    [InlineData(DemonstrationRow.Deceased, ReasonCode.NumberNotUsable, ReasonCode.RegisterPhotoOld)]
    [InlineData(DemonstrationRow.Wanted, ReasonCode.SystemCheckPending)]
    [InlineData(DemonstrationRow.TravelRestriction, ReasonCode.TravelRestriction)]
    [InlineData(DemonstrationRow.SexDisagrees, ReasonCode.SexDisagrees)]
    [InlineData(DemonstrationRow.RegionUnknown, ReasonCode.RegionUnknown, ReasonCode.RegisterPhotoOld)]
    [InlineData(DemonstrationRow.FormerRegion)]
    [InlineData(DemonstrationRow.NotInRegister, ReasonCode.EvidenceMissing, ReasonCode.NotInRegister)]
    [InlineData(DemonstrationRow.RegisterUnavailable, ReasonCode.EvidenceMissing, ReasonCode.RegisterUnavailable)]
    public void Decide_SpecialRow_FindsWhatItIsThereFor(DemonstrationRow row, params ReasonCode[] codes)
    {
        foreach (var person in DemonstrationPeople.All.Where(person => person.Row == row))
        {
            Assert.Equal(codes, Decide(person, new DateOnly(2026, 11, 11)).Findings.Select(finding => finding.Code));
        }
    }

    [Fact]
    public void Decide_LostCard_IsOnlyNoted() =>
        Assert.All(
            DemonstrationPeople.All.Where(person => person.Record?.Card is CardStatus.ReportedLost),
            person => Assert.Equal([ReasonCode.CardReportedLost], Decide(person, new DateOnly(2026, 11, 11)).Findings.Select(finding => finding.Code)));

    private static Decision Decide(DemonstrationPerson person, DateOnly today)
    {
        var number = CitizenIdNumber.Stored(person.Number);
        var facts = new CaseFacts
        {
            Mode = TravelMode.Rail, Channel = Channel.Window, At = ShanghaiTime.StartOf(today).AddHours(10), DocumentKind = number.DocumentKind,
            Number = number, InPerson = true, Comparison = PhotoComparison.Match, History = new HistoryFacts { PaperValidUntil = new ValidityEnds(null, null) },
            Register = person.Record is { } record ? RegisterFacts.From(record)
                : RegisterFacts.From(person.Row is DemonstrationRow.RegisterUnavailable ? new RegisterAnswer.Unavailable() : new RegisterAnswer.NotFound()),
        };
        return IssuancePolicy.Decide(facts, PolicyEdition.Shipped);
    }
}
