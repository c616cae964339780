using static StaffPortal.Registers.Demonstration.DemonstrationRow;
using static StaffPortal.Registers.Demonstration.Entry;

namespace StaffPortal.Registers.Demonstration;

/// <summary>Names that are hard to show, to type or to print, and the birthday that most years lack. All are granted at once.</summary>
internal static class RareNames
{
    /// <summary>Exactly as many code points as a name may have.</summary>
    private const string LongestName = "阿卜杜热合曼·阿卜杜克热木·麦麦提图尔荪·努尔麦麦提·吐尔洪江·艾合买提江·库尔班江·买买提明·肉孜";

    /// <summary>Long names first, then rare characters in the order of their code points.</summary>
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Resident("650000198306060012", "阿卜杜热合曼·阿卜杜克热木·买买提明江", "维吾尔族", "新疆维吾尔自治区示范县样例乡果园村 16 号", "2019-11-04", "abudureheman")
            .Shows(LongName, "带间隔号的维吾尔族长姓名", "A long Uyghur name with interpuncts"),
        Resident("650000197404040037", LongestName, "维吾尔族", "新疆维吾尔自治区示范地区样例县巴扎镇英买里村 5 组 88 号附 2 号", "2021-09-13", "longest-name")
            .Shows(LongName, "五十个字的姓名（上限）", "A name of fifty characters, the most there may be"),
        Resident("35000019970722005X", "陈㑇", "汉族", "福建省示范市样例区古榕路 10 号", "2023-06-12", "chen-zhou")
            .Shows(RareName, "生僻字 㑇（U+3447）", "Rare character 㑇 (U+3447)"),
        Resident("14000019890118006X", "王䶮", "汉族", "山西省示范市样例区晋阳街 2 号", "2019-03-18", "wang-yan")
            .Shows(RareName, "生僻字 䶮（U+4DAE）", "Rare character 䶮 (U+4DAE)"),
        Resident("320000200305160074", "李𠅤", "汉族", "江苏省示范市样例区秦淮路 77 号", "2022-02-21", "li-yue")
            .Shows(RareName, "生僻字 𠅤（U+20164）", "Rare character 𠅤 (U+20164)"),
        Resident("41000019790228008X", "刘𣳘", "汉族", "河南省示范市样例区洛水路 13 号", "2018-10-22", "liu-liu")
            .Shows(RareName, "生僻字 𣳘（U+23CD8），只有少数字体收录", "Rare character 𣳘 (U+23CD8), in very few fonts"),
        Resident("420000199103110093", "郑𪚥", "汉族", "湖北省示范市样例区江汉路 50 号", "2020-12-14", "zheng-zhe")
            .Shows(RareName, "生僻字 𪚥（U+2A6A5），六十四画", "Rare character 𪚥 (U+2A6A5), sixty-four strokes"),
        Resident("370000199901300102", "孔𫍽", "汉族", "山东省示范市样例区阙里街 8 号", "2023-04-17", "kong-xian")
            .Shows(RareName, "生僻字 𫍽（U+2B37D）", "Rare character 𫍽 (U+2B37D)"),
        Resident("330000200608270117", "张𬱖", "汉族", "浙江省示范市样例区湖墅路 21 号", "2023-08-28", "zhang-wei")
            .Shows(RareName, "生僻字 𬱖（U+2CC56）", "Rare character 𬱖 (U+2CC56)"),
        Resident("610000200002290137", "孟闰生", "汉族", "陕西省示范市样例区汉中路 29 号", "2021-01-11", "meng-runsheng")
            .Shows(LeapDay, "2 月 29 日出生：平年 3 月 1 日满岁", "Born on 29 February: a year older on 1 March"),
    ];
}
