using System.Globalization;
using System.Resources;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>The fixed wording of the paper: Chinese whatever language the screen speaks.</summary>
internal static class PaperWords
{
    private static readonly ResourceManager s_policy = new("StaffPortal.Resources.PolicyTexts", typeof(PaperWords).Assembly);

    public const string RailTitle = "乘坐旅客列车临时身份证明";

    /// <summary>R-RW-07: the first stands inverse.</summary>
    public static readonly string[] RailMarks = ["请走人工通道", "不能用于乘机", "过期作废"];

    /// <summary>R-RW-07, R-RE-14; what stands between ** is printed bold.</summary>
    public static readonly string[] RailUses =
    [
        "凭本证明购票、退票、改签、取票，实名查验，**经人工通道**进站、出站，并接受列车查验；",
        "在票面车站及**同城各站**有效；优惠票仍须出示相应优惠证明；",
        "**不得用于乘坐民航飞机**，不得转借、涂改；请尽快申领或补领居民身份证。",
    ];

    public static string Of(Sex sex) => sex switch { Sex.Male => "男", Sex.Female => "女", _ => throw new ArgumentOutOfRangeException(nameof(sex)) };

    public static string Of(LookUpPurpose purpose) => Policy($"Purpose.{purpose}");

    public static string Of(EvidenceKind kind) => Policy($"Evidence.{kind}");

    public static string Of(ReasonCode code) => Policy($"Reason.{code}");

    public static string Of(NextStep step) => step is NextStep.None ? "" : Policy($"Next.{step}");

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Grant => "可以签发",
        Verdict.Review => "须经值班领导复核",
        Verdict.Ask => "材料或信息尚不齐全",
        Verdict.Refuse => "不予签发",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}年{day.Month}月{day.Day}日");

    public static string Minute(DateTimeOffset instant) => At(instant, "HH:mm");

    public static string Second(DateTimeOffset instant) => At(instant, "HH:mm:ss");

    private static string At(DateTimeOffset instant, string time)
    {
        var local = ShanghaiTime.At(instant);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString(time, CultureInfo.InvariantCulture)}";
    }

    private static string Policy(string key) =>
        s_policy.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"There are no words for {key}.");
}
