using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>
/// Tells a supervisor what the policy would say of facts, under the edition in force at their instant or under a named one (试算).
/// It looks up nobody and keeps nothing of what was asked; only an attempt by another role is entered in the trail.
/// </summary>
public sealed class PreviewDecision(IDbContextFactory<PortalDbContext> books, EditionsInForce editions, PolicyBooks policy)
{
    /// <summary>Decides.</summary>
    /// <param name="officer">Who asks.</param>
    /// <param name="read">Reads the question, once it is known that he may ask.</param>
    /// <param name="cancellationToken">Ends it when nobody waits for the answer any more.</param>
    public async Task<PreviewResult> RunAsync(OfficerSession officer, Func<Task<PreviewBody>> read, CancellationToken cancellationToken)
    {
        var answered = await policy.GuardedAsync(PolicyNotes.Rules, officer, async () => new PolicyResult<PreviewResult>(await AnswerAsync(read, cancellationToken)), cancellationToken);
        return answered.Stands ?? new(answered.Fault is PolicyFault.NotAllowed ? PreviewFault.NotAllowed : PreviewFault.DatabaseUnavailable);
    }

    private async Task<PreviewResult> AnswerAsync(Func<Task<PreviewBody>> read, CancellationToken cancellationToken)
    {
        var body = await read();
        if (body.Fault is { } fault) return new(fault);
        using var json = body.Json!;
        return await DecideAsync(new FactsReader(json.RootElement), cancellationToken);
    }

    private async Task<PreviewResult> DecideAsync(FactsReader question, CancellationToken cancellationToken)
    {
        var (edition, fault) = await EditionAsync(question, cancellationToken);
        var facts = question.Read(edition);
        if (question.Faults.Count > 0)
        {
            var isNumber = question.Faults.Any(each => each.Code is FactFaultCode.MalformedNumber);
            return new(isNumber ? PreviewFault.MalformedNumber : PreviewFault.InvalidFacts, question.Faults);
        }
        return fault is { } none ? new(none) : new(IssuancePolicy.Decide(facts!, edition!));
    }

    // neither an edition nor a fault where the instant cannot be read, which is a fault of the question
    private async Task<(PolicyEdition? Edition, PreviewFault? Fault)> EditionAsync(FactsReader question, CancellationToken cancellationToken)
    {
        if (question.Edition is { } name) return await NamedAsync(name, cancellationToken);
        if (question.At is not { } at) return (null, null);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        return await editions.FindAsync(open, at, cancellationToken) is { } inForce ? (inForce, null) : (null, PreviewFault.BeforeFirstEdition);
    }

    private async Task<(PolicyEdition? Edition, PreviewFault? Fault)> NamedAsync(string name, CancellationToken cancellationToken)
    {
        // the books are not asked for what cannot be a name
        if (name.Length > PolicyEdition.LongestName || name.Any(char.IsControl)) return (null, PreviewFault.UnknownEdition);
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        if (await editions.NamedAsync(open, name, cancellationToken) is not { } named) return (null, PreviewFault.UnknownEdition);
        return PolicyEditionCheck.Problems(named).Count == 0 ? (named, null) : (null, PreviewFault.UnfitEdition);
    }
}
