using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy.Rules;

/// <summary>
/// R-RW-02 and R-RW-04: what the ledger knows. Paper has no limit and does not use the electronic quota (R-RW-05): these are notes.
/// For a flight the same without the quota, which is rail's alone (R-AW-07).
/// </summary>
public sealed class LedgerNoteRule : IPolicyRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts, PolicyEdition edition)
    {
        if (facts.History is not { } history) yield break;
        if (facts.Mode is TravelMode.Rail && history.ElectronicRailThisMonth >= edition.ElectronicRailQuota)
        {
            yield return new(ReasonCode.OverElectronicQuota, Effect.Note, "R-RW-02", NextStep.None);
        }
        // the counts leave this one out
        if (history.PaperToday + 1 >= edition.FrequentOnOneDay || history.PaperLast7Days + 1 >= edition.FrequentInSevenDays)
        {
            yield return new(ReasonCode.FrequentIssue, Effect.Note, "R-RW-04", NextStep.None);
        }
    }
}
