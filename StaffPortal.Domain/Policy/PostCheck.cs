namespace StaffPortal.Domain.Policy;

/// <summary>What the register's later answer makes of a certificate that was issued while it was silent (R-C-04).</summary>
/// <param name="Disagrees">The code of what the policy would not have let pass; null where nothing is.</param>
/// <param name="Wanted">Whether the register says that the holder is wanted: no disagreement, and kept as quiet as at a look-up (R-C-12).</param>
public sealed record PostCheckResult(ReasonCode? Disagrees, bool Wanted);

/// <summary>Asks the policy once more, about the same facts with the register's answer in place of its silence.</summary>
public static class PostCheck
{
    /// <summary>What is new and more than a note disagrees; what the supervisor approved at the time stays approved.</summary>
    /// <param name="facts">As they were at the issue.</param>
    /// <param name="answer">The register's answer; an answer, not its silence.</param>
    /// <param name="edition">The edition that it was issued under.</param>
    public static PostCheckResult Of(CaseFacts facts, RegisterFacts answer, PolicyEdition edition)
    {
        var approved = IssuancePolicy.Decide(facts, edition).Findings.Select(finding => finding.Code).ToHashSet();
        var worst = IssuancePolicy.Decide(facts with { Register = answer }, edition).Findings
            .Where(finding => finding.Effect is not Effect.Note && finding.Code is not ReasonCode.SystemCheckPending && !approved.Contains(finding.Code))
            .OrderByDescending(finding => finding.Effect).ThenBy(finding => finding.Code).FirstOrDefault();
        return new PostCheckResult(worst?.Code, answer is { Outcome: RegisterOutcome.Found, Wanted: not false });
    }
}
