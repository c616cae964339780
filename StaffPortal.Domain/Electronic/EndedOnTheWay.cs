using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>What a traveller does whose electronic rail certificate ends before he has left the station.</summary>
public enum WayOn
{
    /// <summary>重新提交申请.</summary>
    ApplyAgain,

    /// <summary>通过人工通道办理出站手续.</summary>
    LeaveByManualExit,
}

/// <summary>An electronic rail certificate that ended on the way is no trap (R-RE-15).</summary>
public static class EndedOnTheWay
{
    /// <summary>The ways on, the quicker first: applying again is one while the month has an application left, the manual exit always is.</summary>
    /// <param name="usedThisMonth">Applications of this month that used the quota.</param>
    /// <param name="edition">Whose quota.</param>
    public static IReadOnlyList<WayOn> Ways(int usedThisMonth, PolicyEdition edition) =>
        QuotaMonth.Remaining(usedThisMonth, edition) > 0 ? [WayOn.ApplyAgain, WayOn.LeaveByManualExit] : [WayOn.LeaveByManualExit];
}
