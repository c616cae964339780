using System.Diagnostics.CodeAnalysis;

namespace StaffPortal.Domain.Identity;

/// <summary>One of the 56 ethnic groups (民族, GB/T 3304-1991).</summary>
public sealed record EthnicGroup
{
    private static readonly string[] s_names =
    [
        "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳",
        "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米",
        "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
    ];

    private EthnicGroup(int index) => (Code, Name) = ($"{index + 1:00}", s_names[index] + "族");

    /// <summary>Two digits, <c>01</c> to <c>56</c>.</summary>
    public string Code { get; }

    /// <summary>The name with 族, as it stands on paper.</summary>
    public string Name { get; }

    /// <summary>All 56 in the order of their codes.</summary>
    public static IReadOnlyList<EthnicGroup> All { get; } = [.. Enumerable.Range(0, s_names.Length).Select(index => new EthnicGroup(index))];

    /// <summary>Finds a group by its two-digit code.</summary>
    public static bool TryFind(string? code, [NotNullWhen(true)] out EthnicGroup? group)
    {
        group = All.FirstOrDefault(candidate => candidate.Code == code);
        return group is not null;
    }

    /// <summary>The group of a code that this system or the register stored; another code is a bug and throws.</summary>
    public static EthnicGroup Of(string code) =>
        TryFind(code, out var group) ? group : throw new FormatException($"There is no ethnic group with the code '{code}'.");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
