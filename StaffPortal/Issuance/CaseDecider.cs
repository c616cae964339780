using StaffPortal.Domain.Policy;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>Asks the policy and writes its answer into the case.</summary>
public sealed class CaseDecider
{
    /// <summary>The edition in force; there is one.</summary>
    public PolicyEdition Edition { get; } = PolicyEdition.Shipped;

    /// <summary>Decides the content as of an instant.</summary>
    public CaseContent Decide(CaseContent content, DateTimeOffset at, HistoryFacts history) =>
        content.Decided(at, history, Edition);

    /// <summary>Writes a decided content into its row.</summary>
    public static void Write(CaseRow row, CaseContent content, DateTimeOffset at)
    {
        var decision = content.Decision ?? throw new InvalidOperationException("A case is stored decided.");
        row.Content = content.ToJson();
        row.Verdict = decision.Verdict;
        row.Edition = decision.Edition;
        row.SavedAt = at;
        row.Revision++;
    }
}
