using StaffPortal.Domain.Certificates;

namespace StaffPortal.Security;

/// <summary>What a signed-in person may do (rules.md 1).</summary>
public enum OfficerRole
{
    /// <summary>制证民警.</summary>
    Officer,

    /// <summary>值班领导.</summary>
    Supervisor,

    /// <summary>审计员.</summary>
    Auditor,

    /// <summary>系统管理员.</summary>
    Administrator,
}

/// <summary>Who is acting, from which office and desk. Use cases take it as an argument and check the role themselves.</summary>
/// <param name="OfficerNumber">警号, such as 100001.</param>
/// <param name="Name">For the officer's own screen only: the trail holds the number.</param>
/// <param name="Role">One role a session.</param>
/// <param name="OfficeCode">Five characters.</param>
/// <param name="OfficeName">As the top bar shows it, such as 北京西站公安制证窗口.</param>
/// <param name="DeskNumber">From 1; 0 for those who sit at no desk.</param>
public sealed record OfficerSession(string OfficerNumber, string Name, OfficerRole Role, string OfficeCode, string OfficeName, int DeskNumber)
{
    /// <summary>Which mode the office issued for at sign-in; what it issues for now is asked at each look-up.</summary>
    public TravelMode OfficeMode { get; init; }
}
