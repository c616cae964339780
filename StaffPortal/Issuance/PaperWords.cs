using System.Globalization;
using System.Resources;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>The words of papers and notices for what the books hold as codes: Chinese whatever language the screen speaks.</summary>
internal static class PaperWords
{
    private static readonly ResourceManager s_policy = new("StaffPortal.Resources.PolicyTexts", typeof(PaperWords).Assembly);

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

    public static string MonthDayMinute(DateTimeOffset instant)
    {
        var local = ShanghaiTime.At(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Month}月{local.Day}日 {local:HH:mm}");
    }

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
