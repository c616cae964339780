using StaffPortal.Documents;

namespace StaffPortal.Tests.Documents;

/// <summary>Finished sheets for the drawing; a test changes one thing of one.</summary>
internal static class TestSheets
{
    /// <summary>Base45 of 169 bytes has 254 characters; with the mark in front that is version 9 of a QR.</summary>
    public static string SealCode { get; } = Code(254);

    /// <summary>50 code points, among them four separators.</summary>
    public const string LongestName = "古丽尼格尔·阿卜杜热合曼·买买提吐尔逊·阿布都克里木江·吐尔逊洪巴拉提艾合买提江古丽巴哈尔阿依仙木古";

    /// <summary>One character each of extensions B (U+2A6B2, U+20164), E (U+2CE7A) and of plane 3 (U+30EDE).</summary>
    public const string RareName = "\U0002A6B2\U00020164\U0002CE7A\U00030EDE";

    public static CertificateSheet Ordinary() => new()
    {
        Title = "乘坐旅客列车临时身份证明",
        Number = "R BXZ01 261120 000137 6",
        Name = "周明远",
        Sex = "男",
        EthnicGroup = "汉族",
        BirthDate = "1990年3月7日",
        Purpose = "证件遗失",
        IdentityNumber = "110000199003070015",
        HouseholdPlace = "北京市示范区样例街道 12 号",
        ValidFrom = "2026年11月20日 12:30 起",
        ValidUntil = "至 2026年11月21日 12:30",
        ValidLength = "自签发起 24 小时",
        IssuingOffice = "北京铁路公安处北京西站派出所",
        Desk = "北京西站公安制证窗口·2号",
        OfficerNumber = "100001",
        IssuedAt = "2026年11月20日 12:30:04",
        Marks = ["请走人工通道", "不能用于乘机", "过期作废"],
        Uses =
        [
            "凭本证明购票、退票、改签、取票，实名查验，**经人工通道**进站、出站，并接受列车查验；",
            "在票面车站及**同城各站**有效；优惠票仍须出示相应优惠证明；",
            "**不得用于乘坐民航飞机**，不得转借、涂改；请尽快申领或补领居民身份证。",
        ],
        FreeOfCharge = "不收取任何费用",
        CopyLabel = "交旅客使用",
        StubCopyLabel = "公安机关留存",
        StubKeeping = "保存期限按档案规定",
        Evidence = "无（铁路窗口不要求）",
        Findings = "可以签发：号码有效、库中有记录、人像一致（R-RW-01）；身份证已挂失，已提醒补领（R-C-10）；规则版本 2026-1",
        SealOffice = "××铁路公安处××站派出所",
        Specimen = true,
        SealCode = SealCode,
        PortraitJpeg = TestPictures.PortraitJpeg,
    };

    public static string Code(int length)
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        var random = new Random(45);
        return "TI1:" + string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }
}
