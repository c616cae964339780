using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Seals;
using static StaffPortal.Tests.Domain.Seals.SealSamples;

namespace StaffPortal.Tests.Domain.Seals;

public sealed class SealJudgementTests
{
    private static readonly SealReading s_rail = SealDecoder.Read(Unsigned(Rail()));
    private static readonly DateTimeOffset s_noon = new(2026, 1, 31, 12, 0, 0, Shanghai);

    [Theory]
    [InlineData(SignatureCheck.KeyUnknown, BooksAnswer.Agrees, VerificationOutcome.UnknownKey)]
    [InlineData(SignatureCheck.KeyUnknown, BooksAnswer.Voided, VerificationOutcome.UnknownKey)]
    [InlineData(SignatureCheck.Wrong, BooksAnswer.Agrees, VerificationOutcome.Altered)]
    [InlineData(SignatureCheck.Wrong, BooksAnswer.NotFound, VerificationOutcome.Altered)]
    [InlineData(SignatureCheck.Good, BooksAnswer.NotFound, VerificationOutcome.UnknownNumber)]
    [InlineData(SignatureCheck.Good, BooksAnswer.Differs, VerificationOutcome.UnknownNumber)]
    [InlineData(SignatureCheck.Good, BooksAnswer.Voided, VerificationOutcome.Voided)]
    [InlineData(SignatureCheck.Good, BooksAnswer.Agrees, VerificationOutcome.Valid)]
    [InlineData(SignatureCheck.Good, BooksAnswer.NotConsulted, VerificationOutcome.Valid)]
    public void Judge_WithinValidity_GivesTheFirstThatHolds(SignatureCheck signature, BooksAnswer books, VerificationOutcome outcome)
    {
        Assert.Equal(outcome, SealJudgement.Judge(s_rail, signature, books, s_noon));
    }

    [Theory]
    [InlineData(SignatureCheck.KeyUnknown)]
    [InlineData(SignatureCheck.Wrong)]
    [InlineData(SignatureCheck.Good)]
    public void Judge_NotOurs_IsUnreadableWhateverElseIsSaid(SignatureCheck signature)
    {
        Assert.Equal(VerificationOutcome.Unreadable, SealJudgement.Judge(new SealReading.NotOurs(SealFault.NotText), signature, BooksAnswer.Agrees, s_noon));
    }

    [Theory]
    [InlineData(-1, VerificationOutcome.NotYetValid)]
    [InlineData(0, VerificationOutcome.Valid)]
    [InlineData(86_399_999, VerificationOutcome.Valid)]
    [InlineData(86_400_000, VerificationOutcome.Expired)]
    public void Judge_AtTheEndsOfValidity_IsHalfOpen(int milliseconds, VerificationOutcome outcome)
    {
        var at = Rail().ValidFrom.AddMilliseconds(milliseconds);
        Assert.Equal(outcome, SealJudgement.Judge(s_rail, SignatureCheck.Good, BooksAnswer.Agrees, at));
        Assert.Equal(outcome, SealJudgement.Judge(s_rail, SignatureCheck.Good, BooksAnswer.NotConsulted, at));
    }

    [Fact]
    public void Judge_VoidedPaperAfterItsTime_StillSaysVoided()
    {
        Assert.Equal(VerificationOutcome.Voided, SealJudgement.Judge(s_rail, SignatureCheck.Good, BooksAnswer.Voided, Rail().ValidUntil.AddYears(1)));
    }

    [Fact]
    public void Compare_SameCertificate_AgreesOrIsVoided()
    {
        var issued = Rail() with
        {
            ValidFrom = Rail().ValidFrom.AddMicroseconds(999_999),
            ValidUntil = Rail().ValidUntil.AddMicroseconds(999_999).ToUniversalTime(),
            SigningDay = new DateOnly(2026, 2, 1),
        };
        Assert.Equal(BooksAnswer.Agrees, SealJudgement.Compare(Rail(), issued, voided: false));
        Assert.Equal(BooksAnswer.Voided, SealJudgement.Compare(Rail(), issued, voided: true));
    }

    public static TheoryData<SealContents> Others() =>
    [
        Rail() with { CertificateNumber = "RBXZ01260131000002O" },
        Rail() with { Name = "张四" },
        Rail() with { IdentityNumber = "440524188001010014" },
        Child(),
        Rail() with { Mode = TravelMode.Aviation },
        Rail() with { Channel = Channel.Kiosk },
        Rail() with { ValidFrom = Rail().ValidFrom.AddSeconds(-1) },
        Rail() with { ValidUntil = Rail().ValidUntil.AddSeconds(1) },
        Rail() with { OfficeCode = "BXZ02" },
        Rail() with { Portrait = PortraitDigest.Of("another"u8) },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Compare_AnyOtherParticular_Differs(SealContents issued)
    {
        Assert.Equal(BooksAnswer.Differs, SealJudgement.Compare(Rail(), issued, voided: false));
        Assert.Equal(BooksAnswer.Differs, SealJudgement.Compare(Rail(), issued, voided: true));
    }
}
