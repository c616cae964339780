using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Features.Desk;

/// <summary>What the traveller's own screen tells (旅客屏).</summary>
public enum TravellerStep
{
    /// <summary>Nobody stands at the window.</summary>
    Idle,

    /// <summary>请核对是不是您: before the picture.</summary>
    Check,

    /// <summary>正在比对照片.</summary>
    Deciding,

    /// <summary>还差材料: something is to be shown.</summary>
    Missing,

    /// <summary>正在复核: the same words whatever the reason.</summary>
    Review,

    /// <summary>正在打印: it may be issued.</summary>
    Granted,

    /// <summary>已经办好.</summary>
    Done,

    /// <summary>这次不能办理.</summary>
    Refused,
}

/// <summary>What the traveller's own screen shows: his own data and what is being decided, in plain words; never why a second officer looks.</summary>
/// <param name="Step">Where it stands.</param>
/// <param name="CaseId">Part of the picture's address; null where nobody stands there.</param>
/// <param name="Name">姓名; null while it is not known.</param>
/// <param name="MaskedNumber">First four and last four.</param>
/// <param name="Mode">What it is for.</param>
/// <param name="Picture">Version of the picture taken; null where there is none.</param>
/// <param name="ValidUntil">Of what was issued.</param>
/// <param name="Told">What is missing or why it is refused, where that may be told him.</param>
public sealed record TravellerView(
    TravellerStep Step, Guid? CaseId, string? Name, string? MaskedNumber, TravelMode Mode, string? Picture, DateTimeOffset? ValidUntil, Finding? Told)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => Step.ToString();
}
