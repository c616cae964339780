namespace StaffPortal.Domain.Identity;

/// <summary>The six address digits of an identity number (GB/T 2260).</summary>
/// <param name="Value">Six digits; only the first two are looked at (R-ID-04).</param>
public readonly record struct RegionCode(string Value)
{
    private static readonly Dictionary<string, string> s_provinces = new(StringComparer.Ordinal)
    {
        ["11"] = "北京市", ["12"] = "天津市", ["13"] = "河北省", ["14"] = "山西省", ["15"] = "内蒙古自治区",
        ["21"] = "辽宁省", ["22"] = "吉林省", ["23"] = "黑龙江省",
        ["31"] = "上海市", ["32"] = "江苏省", ["33"] = "浙江省", ["34"] = "安徽省", ["35"] = "福建省", ["36"] = "江西省", ["37"] = "山东省",
        ["41"] = "河南省", ["42"] = "湖北省", ["43"] = "湖南省", ["44"] = "广东省", ["45"] = "广西壮族自治区", ["46"] = "海南省",
        ["50"] = "重庆市", ["51"] = "四川省", ["52"] = "贵州省", ["53"] = "云南省", ["54"] = "西藏自治区",
        ["61"] = "陕西省", ["62"] = "甘肃省", ["63"] = "青海省", ["64"] = "宁夏回族自治区", ["65"] = "新疆维吾尔自治区",
        ["71"] = "台湾省",
    };

    /// <summary>The province-level unit's name, or null where the code is unknown: a note, never a refusal.</summary>
    public string? Province => Value is { Length: >= 2 } ? s_provinces.GetValueOrDefault(Value[..2]) : null;

    /// <summary>Whether the province part is one of those in force.</summary>
    public bool IsKnown => Province is not null;
}
