using StaffPortal.Domain.Alerts;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.Alerts;

/// <summary>Which alerts are listed.</summary>
public enum AlertTab
{
    /// <summary>今天.</summary>
    Today,

    /// <summary>待办: alarms that are not closed.</summary>
    Open,

    /// <summary>近 30 天.</summary>
    Last30Days,
}

/// <summary>One alert as the list shows it.</summary>
/// <param name="Id">Of the alert.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">When it was raised.</param>
/// <param name="MaskedName">Of the traveller; null where nobody knows it.</param>
/// <param name="MaskedNumber">Of the traveller.</param>
/// <param name="Mode">Rail or air.</param>
/// <param name="Desk">Where the traveller stands.</param>
/// <param name="Officer">The officer's name there.</param>
/// <param name="AcknowledgedAt">When somebody acknowledged it.</param>
public sealed record AlertLine(
    Guid Id, AlertKind Kind, AlertState State, DateTimeOffset At, string? MaskedName, string MaskedNumber, TravelMode Mode, int Desk, string Officer, DateTimeOffset? AcknowledgedAt)
{
    /// <summary>Whether a supervisor is wanted: an ordinary check that was drawn is none.</summary>
    public bool IsAlarm => Kind is not AlertKind.Drawn;
}

/// <summary>The alerts of an office as one supervisor sees them now.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Today">How many of today.</param>
/// <param name="Open">How many alarms are not closed.</param>
/// <param name="IsCut">Whether there are more than are listed.</param>
/// <param name="At">When it was read.</param>
public sealed record AlertList(IReadOnlyList<AlertLine> Lines, int Today, int Open, bool IsCut, DateTimeOffset At);

/// <summary>What was done to an alert, and by whom.</summary>
/// <param name="At">When.</param>
/// <param name="By">The supervisor's name.</param>
public sealed record AlertTouch(DateTimeOffset At, string By);

/// <summary>One alert with all that a supervisor needs to see to it.</summary>
public sealed record AlertView
{
    /// <summary>As the list shows it.</summary>
    public required AlertLine Line { get; init; }

    /// <summary>The name and number in full: only for the supervisor who acknowledged it, until it is closed (R-ID-08). Else null.</summary>
    public (string? Name, string Number)? InFull { get; init; }

    /// <summary>性别.</summary>
    public required Sex Sex { get; init; }

    /// <summary>民族; null where nobody knows it.</summary>
    public string? EthnicGroup { get; init; }

    /// <summary>Completed years.</summary>
    public required int Age { get; init; }

    /// <summary>The day of the register's photo; null where there is none.</summary>
    public DateOnly? RegisterPhotoTakenOn { get; init; }

    /// <summary>When the live picture was taken; null where there is none.</summary>
    public DateTimeOffset? LivePictureAt { get; init; }

    /// <summary>What the officer found.</summary>
    public required PhotoComparison Comparison { get; init; }

    /// <summary>When the register was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What the desk says now of the case.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The code that the window gives for this; of a check afterwards the one that disagreed.</summary>
    public required ReasonCode Code { get; init; }

    /// <summary>The certificate, of a check afterwards.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Who acknowledged it.</summary>
    public AlertTouch? Acknowledged { get; init; }

    /// <summary>Who closed it.</summary>
    public AlertTouch? Closed { get; init; }

    /// <summary>How.</summary>
    public AlertDecision? Decision { get; init; }

    /// <summary>Why.</summary>
    public AlertReason? Reason { get; init; }
}

/// <summary>One check afterwards.</summary>
/// <param name="MaskedName">Of the holder.</param>
/// <param name="MaskedNumber">Of the holder.</param>
/// <param name="Desk">Which desk issued it.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Code">What disagreed.</param>
/// <param name="Tries">How often the register was asked.</param>
public sealed record PostCheckLine(string MaskedName, string MaskedNumber, int Desk, DateTimeOffset IssuedAt, PostCheckState State, ReasonCode? Code, int Tries);

/// <summary>The checks afterwards of an office.</summary>
/// <param name="Waiting">How many wait for the register.</param>
/// <param name="Failed">How many failed in the last 30 days.</param>
/// <param name="Lines">Those, failed ones first; at most 20.</param>
public sealed record PostCheckList(int Waiting, int Failed, IReadOnlyList<PostCheckLine> Lines);
