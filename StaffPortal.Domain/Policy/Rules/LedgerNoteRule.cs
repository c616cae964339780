using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-RW-02 and R-RW-04: what the ledger knows. Paper has no limit and does not use the electronic quota (R-RW-05): these are notes.
/// For a flight the same without the quota, which is rail's alone (R-AW-07); that one is over it is told at the window, which is there for it.
/// </summary>
public sealed class LedgerNoteRule : IPolicyRule
{
    /// <inheritdoc/>
    public void Check(CaseFacts facts, PolicyEdition edition, Findings findings)
    {
        if (facts.History is not { } history) return;
        var tellsQuota = facts is { Mode: TravelMode.Rail, Channel: Channel.Window };
        if (tellsQuota && history.ElectronicRailThisMonth >= edition.ElectronicRailQuota) findings.Note(ReasonCode.OverElectronicQuota, "R-RW-02");
        // the counts leave this one out
        var isFrequent = history.PaperToday >= edition.FrequentOnOneDay - 1 || history.PaperLast7Days >= edition.FrequentInSevenDays - 1;
        if (isFrequent) findings.Note(ReasonCode.FrequentIssue, "R-RW-04");
    }
}
