namespace StaffPortal.Domain.Reports;

/// <summary>What kind of case reports count one as. Each case is of one: the first that fits in <see cref="CaseCategories.Of"/>. Names are stored: add members, never rename one.</summary>
public enum CaseCategory
{
    /// <summary>普通.</summary>
    Ordinary,

    /// <summary>超过电子次数: at the window because the electronic quota was used up (R-RW-02).</summary>
    OverQuota,

    /// <summary>婴儿 (R-S-01).</summary>
    Infant,

    /// <summary>儿童 (R-S-01).</summary>
    Child,

    /// <summary>老年 (R-S-04).</summary>
    Elderly,

    /// <summary>现役军人 (R-S-05).</summary>
    Military,

    /// <summary>未办理证件: no identity card was ever issued to an adult (R-S-03).</summary>
    NoCard,

    /// <summary>降级: the register did not answer (R-C-04).</summary>
    Degraded,
}
