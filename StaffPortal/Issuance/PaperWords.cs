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
    private static readonly ResourceManager s_traveller = new("StaffPortal.Resources.TravellerTexts", typeof(PaperWords).Assembly);
    private static readonly ResourceManager s_policy = new("StaffPortal.Resources.PolicyTexts", typeof(PaperWords).Assembly);

    public static string Of(Sex sex) => sex switch { Sex.Male => "男", Sex.Female => "女", _ => throw new ArgumentOutOfRangeException(nameof(sex)) };

    public static string Of(LookUpPurpose purpose) => Policy($"Purpose.{purpose}");

    public static string Of(EvidenceKind kind) => Policy($"Evidence.{kind}");

    /// <summary>现役军人，凭单位证明信: all that the traveller's part says of his unit.</summary>
    public const string OnUnitLetter = "现役军人，凭**单位证明信**办理。";

    /// <summary>A document for the stub; of a unit's letter who signed it and when.</summary>
    public static string Of(EvidenceKind kind, IReadOnlyList<EvidenceContent>? noted)
    {
        var letter = noted?.FirstOrDefault(document => document.Kind == kind)?.Letter;
        return letter is null ? Of(kind) : $"{Of(kind)}（{letter.Unit} {Of(letter.Department)} {Day(letter.Date)}）";
    }

    /// <summary>沈若溪（母亲） 电话 ……, for the stub.</summary>
    public static string Of(HolderGuardian guardian)
    {
        var relation = guardian.Relation is { } known ? $"（{Traveller($"Relation.{known}")}）" : "";
        return $"{guardian.Name}{relation}{(guardian.Phone is { } phone ? $" {Traveller("Guardian.Phone")} {phone}" : "")}";
    }

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

    private static string Of(LetterDepartment department) => Traveller($"Department.{department}");

    private static string Traveller(string key) =>
        s_traveller.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"There are no words for {key}.");

    private static string Policy(string key) =>
        s_policy.GetString(key, CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"There are no words for {key}.");
}
