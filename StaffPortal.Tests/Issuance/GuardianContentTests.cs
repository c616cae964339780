using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using StaffPortal.Issuance;
using StaffPortal.Tests.Domain.Identity;
using StaffPortal.Tests.Domain.Policy;

namespace StaffPortal.Tests.Issuance;

/// <summary>What a case stores of a child and its guardian, read and decided again.</summary>
public sealed class GuardianContentTests
{
    private static readonly DateTimeOffset s_at = RailWindowCase.At;

    [Theory]
    [InlineData(true, Verdict.Review)]
    [InlineData(false, Verdict.Ask)]
    [InlineData(null, Verdict.Ask)]
    public void ToFacts_TextWithoutAGuardian_IsDecidedByItsFlag(bool? verified, Verdict verdict)
    {
        var stored = Child() with { GuardianVerified = verified };
        var json = stored.Decided(s_at, RailWindowCase.Ordinary().History!, PolicyEdition.Shipped).ToJson();
        Assert.DoesNotContain("\"Guardian\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Documents\"", json, StringComparison.Ordinal);
        Assert.Equal(verdict, IssuancePolicy.Decide(CaseContent.FromJson(json).ToFacts(PolicyEdition.Shipped), PolicyEdition.Shipped).Verdict);
    }

    [Theory]
    [InlineData(PhotoComparison.Match, true)]
    [InlineData(PhotoComparison.Doubtful, false)]
    [InlineData(PhotoComparison.NotDone, false)]
    public void ToFacts_GuardianStored_IsVerifiedByWhatIsKnownOfHimNotByTheFlag(PhotoComparison comparison, bool verified)
    {
        var stored = Child() with { GuardianVerified = !verified, Guardian = Mother() with { Comparison = comparison } };
        var read = CaseContent.FromJson((stored with { DecidedAt = s_at }).ToJson());
        Assert.Equal(verified, read.ToFacts(PolicyEdition.Shipped).GuardianVerified);
    }

    [Fact]
    public void ToFacts_EditionWithAnotherAge_JudgesTheSameGuardianByItsOwn()
    {
        var stored = Child() with { Guardian = Mother() with { Comparison = PhotoComparison.Match }, DecidedAt = s_at };
        Assert.True(stored.ToFacts(PolicyEdition.Shipped).GuardianVerified);
        Assert.False(stored.ToFacts(PolicyEdition.Shipped with { GuardianFrom = 60 }).GuardianVerified);
    }

    [Fact]
    public void HolderOf_ChildWithoutANumber_IsNamedByItsDocument()
    {
        var child = Nameless();
        Assert.Null(HolderOfCase.HolderOf(child with { Details = new DocumentDetails("01", null) }));
        Assert.Equal(new NamedHolder("许小满", Sex.Female, "01", new DateOnly(2023, 5, 4), null, "示范区"), HolderOfCase.HolderOf(child with { Details = new DocumentDetails("01", "示范区") }));
    }

    [Fact]
    public void FromJson_ChildWithoutANumber_IsDecidedTheSameAgain()
    {
        var json = Nameless().Decided(s_at, RailWindowCase.Ordinary().History!, PolicyEdition.Shipped).ToJson();
        var read = CaseContent.FromJson(json);
        Assert.Equal(json, read.ToJson());
        Assert.Equal([ReasonCode.GuardianMissing, ReasonCode.NotInRegister, ReasonCode.ChildWithoutCard], read.Decision!.Findings.Select(finding => finding.Code));
        Assert.True(IssuancePolicy.Decide(read.ToFacts(PolicyEdition.Shipped), PolicyEdition.Shipped).SaysTheSameAs(read.Decision));
    }

    [Fact]
    public void Of_ChildWithGuardian_KeepsNameRelationAndTelephoneForTheStub()
    {
        var content = (Nameless() with { Details = new DocumentDetails("01", "示范区"), Guardian = Mother() with { Relation = GuardianRelation.Mother, Phone = "13800000000" } })
            .Decided(s_at, RailWindowCase.Ordinary().History!, PolicyEdition.Shipped);
        var holder = HolderContent.FromJson(HolderContent.Of(content, HolderOfCase.HolderOf(content)!, StaffPortal.Domain.Certificates.LookUpPurpose.NotCarried).ToJson());
        Assert.Null(holder.Number);
        Assert.Equal(new HolderGuardian("王芳", GuardianRelation.Mother, "13800000000"), holder.Guardian);
    }

    private static CaseContent Child() => new()
    {
        Number = Numbers.Text("20230504"), Register = RegisterOutcome.Found, Record = Record("许小满", CardStatus.NeverIssued),
        Evidence = [new(EvidenceKind.HouseholdRegister, HasPhoto: false)],
    };

    private static CaseContent Nameless() => new()
    {
        Register = RegisterOutcome.NotFound, StatedName = "许小满", BirthDate = new DateOnly(2023, 5, 4), Sex = Sex.Female,
        Evidence = [new(EvidenceKind.BirthCertificate, HasPhoto: false)],
    };

    private static GuardianContent Mother() => new() { Number = Numbers.Text("19900307"), Register = RegisterOutcome.Found, Record = Record("王芳", CardStatus.Issued), AskedAt = s_at };

    private static RecordContent Record(string name, CardStatus card) =>
        new(name, Sex.Male, "01", "示范区", card, null, null, new DateOnly(2025, 6, 1), false, false, false, false);
}
