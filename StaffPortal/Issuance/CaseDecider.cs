using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Issuance;

/// <summary>Asks the policy and writes its answer into the case.</summary>
public sealed class CaseDecider(EditionsInForce editions)
{
    /// <summary>Decides the content as of an instant, under the edition that is in force then.</summary>
    public async Task<CaseContent> DecideAsync(PortalDbContext books, CaseContent content, DateTimeOffset at, HistoryFacts history, CancellationToken cancellationToken) =>
        content.Decided(at, history, await editions.AtAsync(books, at, cancellationToken));

    /// <summary>Writes a decided content into its row, with what the waiting lists are ordered by.</summary>
    public static void Write(CaseRow row, CaseContent content, DateTimeOffset at)
    {
        var decision = content.Decision ?? throw new InvalidOperationException("A case is stored decided.");
        row.Content = content.ToJson();
        row.Verdict = decision.Verdict;
        row.Edition = decision.Edition;
        (row.DepartureAt, row.ServedFirst) = (content.Departure, content.ServedFirst);
        row.SavedAt = at;
        row.Revision++;
    }
}
