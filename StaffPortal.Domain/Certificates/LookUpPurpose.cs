namespace StaffPortal.Domain.Certificates;

/// <summary>Why a traveller is looked up (事由, R-X-04); stored with the case, no fact of the policy. The first is preset.</summary>
public enum LookUpPurpose
{
    /// <summary>未携带证件.</summary>
    NotCarried,

    /// <summary>证件遗失.</summary>
    Lost,

    /// <summary>证件损坏.</summary>
    Damaged,

    /// <summary>证件过期.</summary>
    Expired,

    /// <summary>未办理证件.</summary>
    NeverIssued,

    /// <summary>超过电子次数.</summary>
    OverElectronicQuota,

    /// <summary>电子申请未成功.</summary>
    ElectronicFailed,

    /// <summary>不便使用手机.</summary>
    NoPhone,
}
