using static StaffPortal.Registers.Demonstration.DemonstrationRow;
using static StaffPortal.Registers.Demonstration.Entry;

namespace StaffPortal.Registers.Demonstration;

/// <summary>One person or more for every row of rules.md 9.</summary>
/// <remarks>
/// Birth dates are fixed and people grow older. The infant stays under 3 until 2028-06-17, the twins until 2028-09-08;
/// the child without a card stays under 16 until 2035-05-19, the one with a card until 2030-04-11.
/// The oldest has been 100 since 2026-11-11. Real permits of Hong Kong, Macao and Taiwan residents do begin with 810000, 820000 and 830000,
/// so those here are of the year 1890: such permits exist since 2018. Real foreign residents' cards never have 00 after the 9.
/// </remarks>
internal static class SpecialCases
{
    /// <summary>In the order of rules.md 9.</summary>
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Resident("110000202506180020", "许安安", "汉族", "北京市示范区样例胡同 5 号", "2026-03-02", "xu-anan").WithoutCard()
            .Shows(Infant, "婴儿（未满 3 岁），未办证：须户口簿或出生证明，监护人到场", "Infant under 3 without a card: family document and guardian"),
        Resident("320000199308090045", "沈若溪", "汉族", "江苏省示范市样例区平江路 18 号", "2020-10-19", "shen-ruoxi")
            .Shows(Guardian, "双胞胎的母亲，可作监护人；本人普通", "Mother of the twins, can be their guardian; ordinary herself"),
        Resident("320000202509090062", "沈一诺", "汉族", "江苏省示范市样例区平江路 18 号", "2026-04-13", "shen-yinuo").WithoutCard()
            .Shows(Infant, "双胞胎之姐，同一次监护人核验可用于两人", "Twin sister: one guardian serves both"),
        Resident("320000202509090070", "沈一言", "汉族", "江苏省示范市样例区平江路 18 号", "2026-04-13", "shen-yiyan").WithoutCard()
            .Shows(Infant, "双胞胎之弟", "Twin brother"),
        Resident("420000201905200090", "田小满", "土家族", "湖北省示范州样例县清江村 60 号", null, null).WithoutCard()
            .Shows(DemonstrationRow.ChildWithoutCard, "儿童（未满 16 岁），未办证，无登记照片", "Child under 16 without a card and without a photo"),
        Resident("510000201404120107", "罗子涵", "汉族", "四川省示范市样例区锦里街 27 号", "2024-07-15", "luo-zihan")
            .Shows(ChildWithCard, "儿童，有证：同成人办理", "Child with a card: as anyone"),
        Resident("530000200712300117", "石山根", "彝族", "云南省示范州样例县石门村 3 号", "2024-09-02", "shi-shangen").WithoutCard()
            .Shows(NeverIssued, "已满 16 岁，从未领证：须辅助证件并复核", "16 or over, card never issued: evidence, then approval"),
        Resident("140000194802200127", "宋桂兰", "汉族", "山西省示范市样例区鼓楼街 11 号", "2009-04-06", "song-guilan")
            .Shows(Elderly, "老年旅客，登记照片已旧（提示），优先办理", "Elderly, register photo old (a note), served first"),
        Resident("340000196007150139", "程大山", "汉族", "安徽省示范县样例镇松岭村 9 号", "2013-05-13", "cheng-dashan")
            .Shows(Elderly, "老年旅客", "Elderly"),
        Resident("340000192611110151", "傅寿山", "汉族", "安徽省示范市样例区长寿路 100 号", "2012-11-12", "fu-shoushan")
            .Shows(Centenarian, "百岁旅客", "A hundred years old"),
        Resident("370000199808010178", "郭长城", "汉族", "山东省示范市样例区海防路 1 号", "2018-12-03", "guo-changcheng")
            .Shows(ActiveMilitary, "自称现役军人：须单位证明信；登记信息普通", "Says he serves: unit letter; the record is ordinary"),
        Stranger("810000189007010037")
            .Shows(HkMacaoTaiwan, "香港居民居住证号码：不予签发，转出入境", "Hong Kong resident's permit: refused, exit-entry authority"),
        Stranger("820000189008020044")
            .Shows(HkMacaoTaiwan, "澳门居民居住证号码：不予签发，转出入境", "Macao resident's permit: refused, exit-entry authority"),
        Stranger("830000189009030051")
            .Shows(HkMacaoTaiwan, "台湾居民居住证号码：不予签发，转出入境", "Taiwan resident's permit: refused, exit-entry authority"),
        Stranger("900000198505200083")
            .Shows(ForeignPermanentResidence, "外国人永久居留身份证号码：不予签发，转出入境", "Foreign permanent residence card: refused, exit-entry authority"),
    ];
}
