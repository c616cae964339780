namespace StaffPortal.Domain.Certificates;

/// <summary>By which way a traveller comes to a certificate (渠道); one policy and one ledger serve all three.</summary>
public enum Channel
{
    /// <summary>公安制证窗口 or 机场警务室: an officer issues paper.</summary>
    Window,

    /// <summary>自助终端: a machine in the station issues paper.</summary>
    Kiosk,

    /// <summary>电子证明: a front end such as 12306 shows a rotating code.</summary>
    Electronic,
}
