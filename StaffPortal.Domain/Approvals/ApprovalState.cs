namespace StaffPortal.Domain.Approvals;

/// <summary>Where a case that was sent to the supervisors stands (复核). Names are stored: add members, never rename or remove one.</summary>
public enum ApprovalState
{
    /// <summary>待复核: nobody has decided yet.</summary>
    Waiting,

    /// <summary>已批准: exactly these findings of this case may be issued.</summary>
    Approved,

    /// <summary>已退回: the officer goes on with the case, or refuses it.</summary>
    Returned,

    /// <summary>已撤回: the officer took it back before anybody decided.</summary>
    Withdrawn,
}
