using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy;

/// <summary>What the policy said of one case, with every reason; kept with the facts so that it can be replayed.</summary>
/// <param name="Verdict">The strongest effect of the findings.</param>
/// <param name="Findings">All of them, strongest first, in the order of the rules within an effect.</param>
/// <param name="Edition">The name of the edition that was in force.</param>
/// <param name="Validity">What a certificate issued now would have; null where the verdict is a refusal.</param>
public sealed record Decision(Verdict Verdict, IReadOnlyList<Finding> Findings, string Edition, Validity? Validity)
{
    /// <summary>The verdict of findings: the strongest effect, a grant where there are only notes.</summary>
    public static Verdict VerdictOf(IEnumerable<Finding> findings) =>
        findings.Select(finding => (Effect?)finding.Effect).Max() switch
        {
            null or Effect.Note => Verdict.Grant,
            Effect.Review => Verdict.Review,
            Effect.Ask => Verdict.Ask,
            Effect.Refuse => Verdict.Refuse,
            var other => throw new InvalidOperationException($"No verdict for {other}."),
        };
}
