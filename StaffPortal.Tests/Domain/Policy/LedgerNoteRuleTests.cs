using StaffPortal.Domain.Policy;
using static StaffPortal.Tests.Domain.Policy.RailWindowCase;

namespace StaffPortal.Tests.Domain.Policy;

/// <summary>R-RW-02, R-RW-04, R-RW-05: what the ledger knows is told and stops nothing.</summary>
public sealed class LedgerNoteRuleTests
{
    private static readonly Finding s_frequent = new(ReasonCode.FrequentIssue, Effect.Note, "R-RW-04", NextStep.None);

    private static CaseFacts With(int? electronic, int? today, int? week) =>
        Ordinary() with { History = new HistoryFacts { ElectronicRailThisMonth = electronic, PaperToday = today, PaperLast7Days = week, PaperValidUntil = NoPaper } };

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    public void Decide_ElectronicQuotaUsed_IsANote(int electronic, bool noted)
    {
        Finding[] findings = noted ? [new(ReasonCode.OverElectronicQuota, Effect.Note, "R-RW-02", NextStep.None)] : [];
        AssertDecided(With(electronic, 0, 0), Verdict.Grant, findings);
    }

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(0, 2, true)]
    [InlineData(40, 40, true)]
    [InlineData(int.MaxValue, int.MaxValue, true)]
    public void Decide_SecondTodayOrThirdInSevenDays_IsANote(int today, int week, bool noted)
    {
        Finding[] findings = noted ? [s_frequent] : [];
        AssertDecided(With(0, today, week), Verdict.Grant, findings);
    }

    [Fact]
    public void Decide_EveryFigure_IsTheEditions()
    {
        var edition = PolicyEdition.Shipped with { ElectronicRailQuota = 6, FrequentOnOneDay = 5, FrequentInSevenDays = 9 };
        Assert.Empty(IssuancePolicy.Decide(With(5, 3, 7), edition).Findings);
        Assert.Equal(2, IssuancePolicy.Decide(With(6, 4, 7), edition).Findings.Count);
        Assert.Single(IssuancePolicy.Decide(With(5, 3, 8), edition).Findings);
    }

    [Fact]
    public void Decide_LedgerNotRead_GivesNoNote()
    {
        AssertDecided(With(null, null, null), Verdict.Grant);
    }

    [Fact]
    public void Decide_Flight_KnowsNoElectronicRailQuota() =>
        AssertDecided(AviationWindowCase.Ordinary() with { History = With(9, 1, 1).History }, Verdict.Grant, s_frequent);
}
