using StaffPortal.Domain.Certificates;

namespace StaffPortal.Issuance;

/// <summary>What a certificate's paper says because of its mode alone (R-RW-07, R-AW-07): title, limits, uses.</summary>
/// <param name="Title">Title of both halves.</param>
/// <param name="Marks">Short words in boxes; the first stands inverse.</param>
/// <param name="Uses">Sentences on the use; what stands between ** is printed bold.</param>
/// <param name="NoEvidence">What the stub says where no document was seen.</param>
/// <param name="Granted">What the stub says of the verdict, before the findings.</param>
/// <param name="SpecimenOffice">Whose seal a demonstration draws: nobody's.</param>
internal sealed record ModeWords(string Title, IReadOnlyList<string> Marks, IReadOnlyList<string> Uses, string NoEvidence, string Granted, string SpecimenOffice)
{
    // R-RE-14 for the uses
    private static readonly ModeWords s_rail = new(
        "乘坐旅客列车临时身份证明",
        ["请走人工通道", "不能用于乘机", "过期作废"],
        [
            "凭本证明购票、退票、改签、取票，实名查验，**经人工通道**进站、出站，并接受列车查验；",
            "在票面车站及**同城各站**有效；优惠票仍须出示相应优惠证明；",
            "**不得用于乘坐民航飞机**，不得转借、涂改；请尽快申领或补领居民身份证。",
        ],
        "无（铁路窗口不要求）",
        "可以签发：号码有效、库中有记录、人像一致 R-RW-01",
        "××铁路公安处××站派出所");

    // R-AE-06 for the uses
    private static readonly ModeWords s_aviation = new(
        "乘坐民航飞机临时身份证明",
        ["请走人工柜台", "不能用于乘火车", "过期作废"],
        [
            "凭本证明在机场**人工柜台**办理值机、通过**人工安检通道**，仅限**国内航班**；",
            "**不得用于乘坐旅客列车**，不得转借、涂改；请尽快申领或补领居民身份证。",
        ],
        "无",
        "可以签发：号码有效、库中有记录、人像一致 R-C-07；国内航班、以本身份购票 R-AW-01；已见辅助证件 R-AW-02",
        "××机场公安局××派出所");

    /// <summary>The words of a mode.</summary>
    public static ModeWords Of(TravelMode mode) => mode switch
    {
        TravelMode.Rail => s_rail,
        TravelMode.Aviation => s_aviation,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "A mode without paper."),
    };
}
