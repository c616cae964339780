using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Approvals;

/// <summary>
/// The reviewing findings that a supervisor is asked about, and approves or not. An approval is of these alone: what the policy wants reviewed besides,
/// asks or refuses later is not approved by it.
/// </summary>
public sealed class ApprovedFindings
{
    private readonly SortedSet<ReasonCode> _codes;

    private ApprovedFindings(IEnumerable<ReasonCode> codes) => _codes = [.. codes];

    /// <summary>The codes, each once.</summary>
    public IReadOnlyCollection<ReasonCode> Codes => _codes;

    /// <summary>As stored: the codes in the order of their letters, by spaces.</summary>
    public string Text => string.Join(' ', _codes.Select(code => code.ToString()).Order(StringComparer.Ordinal));

    /// <summary>What of a decision is to be reviewed.</summary>
    public static ApprovedFindings Of(Decision decision) => new(Reviewing(decision));

    /// <summary>Reads a stored text; a damaged one is a bug and throws.</summary>
    public static ApprovedFindings Stored(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReasonCode>));

    /// <summary>Whether a case may be issued on this approval: it still needs nothing but a review, and of nothing that was not approved.</summary>
    public bool Allow(Decision decision) => decision.Verdict is Verdict.Review && Cover(decision);

    /// <summary>Whether all that a decision wants reviewed is approved.</summary>
    public bool Cover(Decision decision) => Reviewing(decision).All(_codes.Contains);

    private static IEnumerable<ReasonCode> Reviewing(Decision decision) =>
        decision.Findings.Where(finding => finding.Effect is Effect.Review).Select(finding => finding.Code);
}
