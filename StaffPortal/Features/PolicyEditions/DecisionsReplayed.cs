using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>One replay under way: each case's facts under its own edition, and under the draft.</summary>
/// <param name="draft">The draft.</param>
/// <param name="books">Where the editions stand that decisions name.</param>
/// <param name="editions">Reads them.</param>
/// <param name="log">Told of damaged cases.</param>
internal sealed class DecisionsReplayed(PolicyEdition draft, IDbContextFactory<PortalDbContext> books, EditionsInForce editions, ILogger log)
{
    private readonly Dictionary<string, PolicyEdition?> _own = new(StringComparer.Ordinal);

    /// <summary>What came of it so far.</summary>
    public ReplayTally Tally { get; } = new();

    /// <summary>Replays them all, batch by batch.</summary>
    public async Task RunAsync(StoredCases cases, IProgress<ReplayProgress> progress, CancellationToken stop)
    {
        var total = await cases.CountAsync(stop);
        progress.Report(new ReplayProgress(0, total, 0));
        while (await cases.NextAsync(stop) is { Count: > 0 } batch)
        {
            foreach (var stored in batch) await CompareAsync(stored, stop);
            // an act that began before the end of the period may have been written since
            progress.Report(new ReplayProgress(Tally.Total, Math.Max(total, Tally.Total), Tally.Changed));
        }
    }

    private async Task CompareAsync(StoredCase stored, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (Read(stored) is not { Content: var content, Facts: var facts, Decision: var decision })
        {
            log.CaseNotReplayed(stored.Id);
            Tally.NotReproduced();
        }
        else if (await OwnEditionAsync(decision.Edition, stop) is not { } own || !IssuancePolicy.Decide(content.ToFacts(own), own).SaysTheSameAs(decision))
        {
            Tally.NotReproduced();
        }
        else
        {
            Tally.Compare(stored.Id, stored.OfficeCode, facts, decision, IssuancePolicy.Decide(facts, draft));
        }
    }

    // a damaged case is a bug, but one case must not end the replay of a million
    private (CaseContent Content, CaseFacts Facts, Decision Decision)? Read(StoredCase stored)
    {
        try
        {
            return stored.Content is { } json && CaseContent.FromJson(json) is { Decision: { } decision } content ? (content, content.ToFacts(draft), decision) : null;
        }
        catch (Exception damage) when (damage is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // an edition in the books never changes
    private async Task<PolicyEdition?> OwnEditionAsync(string name, CancellationToken stop)
    {
        if (_own.TryGetValue(name, out var known)) return known;
        await using var open = await books.CreateDbContextAsync(stop);
        return _own[name] = await editions.ApprovedAsync(open, name, stop);
    }
}
