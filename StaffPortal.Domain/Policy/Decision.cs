using StaffPortal.Domain.Certificates;

namespace StaffPortal.Domain.Policy;

/// <summary>What the policy said of one case, with every reason; kept with the facts so that it can be replayed.</summary>
/// <param name="Verdict">The strongest effect of the findings.</param>
/// <param name="Findings">All of them, strongest first, in the order of the rules within an effect.</param>
/// <param name="Edition">The name of the edition that was in force.</param>
/// <param name="Validity">What a certificate issued now would have; null where the verdict is a refusal.</param>
public sealed record Decision(Verdict Verdict, IReadOnlyList<Finding> Findings, string Edition, Validity? Validity)
{
    /// <summary>Whether another decision says the same, whatever edition gave it: verdict, findings in order, validity.</summary>
    public bool SaysTheSameAs(Decision other) => Verdict == other.Verdict && Validity == other.Validity && Findings.SequenceEqual(other.Findings);

    /// <summary>The verdict of findings: the strongest effect, a grant where there are only notes.</summary>
    /// <param name="findings">In any order.</param>
    public static Verdict VerdictOf(IReadOnlyList<Finding> findings)
    {
        var verdict = Verdict.Grant;
        for (var i = 0; i < findings.Count; i++)
        {
            var effect = VerdictOf(findings[i].Effect);
            if (effect > verdict) verdict = effect;
        }
        return verdict;
    }

    private static Verdict VerdictOf(Effect effect) => effect switch
    {
        Effect.Note => Verdict.Grant,
        Effect.Review => Verdict.Review,
        Effect.Ask => Verdict.Ask,
        Effect.Refuse => Verdict.Refuse,
        _ => throw new InvalidOperationException($"No verdict for {effect}."),
    };
}
