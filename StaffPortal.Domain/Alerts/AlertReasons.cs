namespace StaffPortal.Domain.Alerts;

/// <summary>Which reasons close which alert, and what each of them decides: a decision without a reason that fits it is none.</summary>
public static class AlertReasons
{
    /// <summary>The reasons that an alert of a kind can be closed with, the refusing ones first.</summary>
    public static IReadOnlyList<AlertReason> Of(AlertKind kind) => kind switch
    {
        AlertKind.Wanted => [AlertReason.TakenOver, AlertReason.NotTheSamePerson, AlertReason.EntryWithdrawn],
        AlertKind.Drawn => [AlertReason.SomethingFound, AlertReason.NothingFound],
        AlertKind.NumberNotUsable => [AlertReason.NumberMisused, AlertReason.RegisterWrong],
        AlertKind.PhotoMismatch => [AlertReason.SomeoneElse, AlertReason.TheSamePerson],
        AlertKind.PostCheckFailed => [AlertReason.CalledBack, AlertReason.RegisterWrong, AlertReason.HolderIsRight],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a reason decides.</summary>
    public static AlertDecision DecisionOf(AlertReason reason) => reason switch
    {
        AlertReason.TakenOver or AlertReason.SomethingFound or AlertReason.NumberMisused or AlertReason.SomeoneElse or AlertReason.CalledBack => AlertDecision.Refuse,
        AlertReason.NotTheSamePerson or AlertReason.EntryWithdrawn or AlertReason.NothingFound or AlertReason.RegisterWrong or AlertReason.TheSamePerson
            or AlertReason.HolderIsRight => AlertDecision.Release,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>Whether an alert of a kind may be closed with a decision for a reason.</summary>
    public static bool Fits(AlertKind kind, AlertDecision decision, AlertReason reason) => Of(kind).Contains(reason) && DecisionOf(reason) == decision;
}
