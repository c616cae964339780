namespace StaffPortal.Features.Approvals;

/// <summary>The lists of the page.</summary>
public enum QueueTab
{
    /// <summary>待复核, of the office.</summary>
    Waiting,

    /// <summary>久等待批, of all offices.</summary>
    Overdue,

    /// <summary>今日已批.</summary>
    Approved,

    /// <summary>今日退回.</summary>
    Returned,
}
