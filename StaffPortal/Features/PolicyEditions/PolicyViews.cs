using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>The rules as supervisors see them.</summary>
/// <param name="InForce">The edition in force now.</param>
/// <param name="Editions">All that are approved, the shipped one too, newest instant first.</param>
/// <param name="Drafts">All drafts, in the order in which they were made.</param>
public sealed record PolicyView(PolicyEdition InForce, IReadOnlyList<EditionView> Editions, IReadOnlyList<DraftView> Drafts);

/// <summary>Where an approved edition stands in time.</summary>
public enum EditionStanding
{
    /// <summary>已停用: another one came after it.</summary>
    Past,

    /// <summary>现行.</summary>
    InForce,

    /// <summary>待施行: its instant is to come.</summary>
    ToCome,
}

/// <summary>An approved edition.</summary>
/// <param name="Edition">It.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="ProposedBy">警号; null for the shipped one.</param>
/// <param name="ApprovedBy">警号; null for the shipped one.</param>
/// <param name="ApprovedAt">When; null for the shipped one.</param>
public sealed record EditionView(PolicyEdition Edition, EditionStanding Standing, string? ProposedBy, string? ApprovedBy, DateTimeOffset? ApprovedAt);

/// <summary>A draft (草案).</summary>
public sealed record DraftView
{
    /// <summary>Which.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its figures; <see cref="PolicyEdition.EffectiveFrom"/> is the proposed instant, or that of the edition copied while none is proposed.</summary>
    public required PolicyEdition Edition { get; init; }

    /// <summary>The edition that it was copied from.</summary>
    public required string BasedOn { get; init; }

    /// <summary>Counted up with every change; what a change, a replay and a proposal were made of.</summary>
    public required int Revision { get; init; }

    /// <summary>警号 of who changed it last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>警号 of who proposed it; null while it is not proposed.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset? ProposedAt { get; init; }

    /// <summary>From when it is to be in force; null while it is not proposed.</summary>
    public DateTimeOffset? ProposedFrom { get; init; }

    /// <summary>What it changes beside the edition in force.</summary>
    public required IReadOnlyList<PolicyFigure> Differences { get; init; }

    /// <summary>The edition whose place it takes: the one that would be in force at the proposed instant otherwise, now while none is proposed.</summary>
    public required PolicyEdition Replaces { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required IReadOnlyList<EditionProblem> Problems { get; init; }

    /// <summary>The last replay that ran to its end, of whatever revision.</summary>
    public ReplayView? LastReplay { get; init; }

    /// <summary>Whether that replay is of the draft as it stands.</summary>
    public bool IsReplayed => LastReplay?.Revision == Revision;
}

/// <summary>How far a replay is.</summary>
/// <param name="Done">Decisions replayed.</param>
/// <param name="Total">Decisions of the period, counted before it began.</param>
/// <param name="Changed">Of those done, how many would change.</param>
public sealed record ReplayProgress(int Done, int Total, int Changed);

/// <summary>A replay (重演) that ran to its end.</summary>
public sealed record ReplayView
{
    /// <summary>Which.</summary>
    public required Guid Id { get; init; }

    /// <summary>Of which revision of the draft.</summary>
    public required int Revision { get; init; }

    /// <summary>First day of the period, in Shanghai.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, itself included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>警号 of who ran it.</summary>
    public required string By { get; init; }

    /// <summary>Decisions replayed.</summary>
    public required int Total { get; init; }

    /// <summary>Decisions that would change: verdict, findings or validity.</summary>
    public required int Changed { get; init; }

    /// <summary>Of these, whose verdict would.</summary>
    public required int VerdictChanged { get; init; }

    /// <summary>Not granted then, granted under the draft.</summary>
    public required int MoreGranted { get; init; }

    /// <summary>Granted then, not under the draft.</summary>
    public required int FewerGranted { get; init; }

    /// <summary>Decisions that under their own edition do not come out as they are stored: none, or something is wrong with the books.</summary>
    public required int NotReproduced { get; init; }

    /// <summary>How many would change because of which finding that comes or goes, most first.</summary>
    public required IReadOnlyList<ReplayCause> Causes { get; init; }

    /// <summary>Those that would change, in the order of their decisions, at most <see cref="MostListed"/>.</summary>
    public required IReadOnlyList<ChangedDecision> Listed { get; init; }

    /// <summary>Most changed decisions that are kept one by one; the counts are of all.</summary>
    public const int MostListed = 1_000;
}

/// <summary>Why decisions would change.</summary>
/// <param name="Rule">The rule's number; that of the validity where no finding changes.</param>
/// <param name="Code">The finding that comes or goes; null where only the validity changes.</param>
/// <param name="Count">How many decisions.</param>
public sealed record ReplayCause(string Rule, ReasonCode? Code, int Count);

/// <summary>A decision that would change; nothing of the person.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">When it was decided.</param>
/// <param name="OfficeCode">Where.</param>
/// <param name="Mode">Rail or air.</param>
/// <param name="Channel">Window, kiosk or electronic.</param>
/// <param name="Before">What was decided.</param>
/// <param name="After">What the draft would decide.</param>
/// <param name="Gone">Findings that the draft would not give.</param>
/// <param name="New">Findings that the draft would give.</param>
public sealed record ChangedDecision(
    Guid CaseId, DateTimeOffset At, string OfficeCode, TravelMode Mode, Channel Channel, Verdict Before, Verdict After, IReadOnlyList<ChangedFinding> Gone, IReadOnlyList<ChangedFinding> New);

/// <summary>A finding that comes or goes.</summary>
/// <param name="Code">Which.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Rule">Its rule.</param>
public sealed record ChangedFinding(ReasonCode Code, Effect Effect, string Rule);
