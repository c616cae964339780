namespace StaffPortal.Domain.Certificates;

/// <summary>How many certificates one desk may issue on one day of Shanghai while the register is silent (R-C-04).</summary>
/// <param name="PerDeskAndDay">0 and up; at 0 none is issued without the register.</param>
public sealed record SilentCeiling(int PerDeskAndDay)
{
    /// <summary>Whether the desk has issued all that it may.</summary>
    /// <param name="issued">How many it has issued so today.</param>
    public bool IsReached(int issued) => issued >= PerDeskAndDay;
}
