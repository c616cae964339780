using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Register;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-C-04: what the register says afterwards of a certificate that was issued while it was silent.</summary>
public sealed class PostCheckRuleTests
{
    /// <summary>What the register may say, and what then disagrees.</summary>
    public static TheoryData<string, ReasonCode?> Answers => new()
    {
        { "", null }, { "name", ReasonCode.NameDisagrees }, { "sex", ReasonCode.SexDisagrees }, { "deceased", ReasonCode.NumberNotUsable },
        { "card", ReasonCode.CardNeverIssued }, { "photo", ReasonCode.RegisterPhotoMissing }, { "transfer", ReasonCode.HouseholdInTransfer },
        { "lost", null }, { "restriction", null }, { "wanted", null },
    };

    private static CaseFacts Issued => Ordinary().WithoutRecord(RegisterOutcome.Unavailable) with { StatedName = Name, Evidence = [Licence] };

    [Theory, MemberData(nameof(Answers))]
    public void Of_AnAnswer_TellsWhatThePolicyWouldNotHaveLetPass(string about, ReasonCode? disagrees)
    {
        var answer = Changed(Ordinary().Register!, about);
        Assert.Equal(new PostCheckResult(disagrees, Wanted: about is "wanted"), PostCheck.Of(Issued, answer, PolicyEdition.Shipped));
    }

    [Fact]
    public void Of_NoSuchNumber_Disagrees() =>
        Assert.Equal(new PostCheckResult(ReasonCode.NotInRegister, Wanted: false), PostCheck.Of(Issued, new RegisterFacts { Outcome = RegisterOutcome.NotFound }, PolicyEdition.Shipped));

    [Fact]
    public void Of_AnotherNameAndSex_TellsTheRefusalBeforeTheReview() =>
        Assert.Equal(ReasonCode.NameDisagrees, PostCheck.Of(Issued, Changed(Changed(Ordinary().Register!, "name"), "sex"), PolicyEdition.Shipped).Disagrees);

    private static RegisterFacts Changed(RegisterFacts record, string about) => about switch
    {
        "name" => record with { Name = PersonName.Stored("陈思雨") },
        "sex" => record with { Sex = Sex.Female },
        "deceased" => record with { Deceased = true },
        "card" => record with { Card = CardStatus.NeverIssued },
        "photo" => record with { PhotoTakenOn = null },
        "transfer" => record with { InTransfer = true },
        "lost" => record with { Card = CardStatus.ReportedLost },
        "restriction" => record with { TravelRestriction = true },
        "wanted" => record with { Wanted = true },
        _ => record,
    };
}
