using static StaffPortal.Registers.Demonstration.DemonstrationRow;
using static StaffPortal.Registers.Demonstration.Entry;

namespace StaffPortal.Registers.Demonstration;

/// <summary>Residents who are granted at once. The first is the first of all tables, and the one whom README begins with.</summary>
internal static class OrdinaryPeople
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Resident("11000019900307001X", "周明远", "汉族", "北京市示范区样例街道 12 号", "2019-06-14", "zhou-mingyuan")
            .Shows(Ordinary, "普通旅客，证件有效：一次核验即可签发", "Ordinary resident, card valid: granted at once"),
        Resident("310000199506180023", "陈思雨", "汉族", "上海市示范区样例路 88 弄 6 号", "2021-05-20", "chen-siyu")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("370000197809110032", "李国强", "汉族", "山东省示范市样例区柳园路 3 号", "2006-10-09", "li-guoqiang").Expired()
            .Shows(Ordinary, "证件 2026 年 10 月过期，登记照片已旧（提示）", "Card expired in October 2026, register photo old (a note)"),
        Resident("130000198202260042", "王秀英", "汉族", "河北省示范县样例镇北庄村 41 号", "2018-09-03", "wang-xiuying")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("410000198808150056", "张伟东", "汉族", "河南省示范市样例区棉纺路 17 号院 2 号楼", "2017-12-11", "zhang-weidong").ReportedLost("2026-10-28")
            .Shows(Ordinary, "证件已挂失（提示补领）", "Card reported lost (a note: have it replaced)"),
        Resident("43000020010730006X", "刘婷婷", "汉族", "湖南省示范市样例区书院路 9 号", "2022-08-16", "liu-tingting")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("610000197505120071", "杨建军", "汉族", "陕西省示范市样例区雁塔路 26 号", "2022-03-07", "yang-jianjun")
            .Shows(Ordinary, "普通旅客，证件长期有效", "Ordinary resident, card valid without end"),
        Resident("210000199301240084", "赵雪梅", "汉族", "辽宁省示范市样例区铁西街 5 号", "2019-12-02", "zhao-xuemei")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("44000019990919009X", "黄俊杰", "汉族", "广东省示范市样例区骑楼街 30 号", "2021-07-19", "huang-junjie")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("330000200404050104", "吴佳怡", "汉族", "浙江省示范市样例区河坊街 2 号", "2020-08-24", "wu-jiayi")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("360000198602030118", "胡满仓", "汉族", "江西省示范县样例乡陶坊村 8 号", "2019-02-25", "hu-mancang")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("230000197208100129", "孙丽华", "汉族", "黑龙江省示范市样例区松花江街 71 号", "2020-11-05", "sun-lihua")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("640000199106060133", "马文涛", "回族", "宁夏回族自治区示范市样例区湖滨路 14 号", "2018-11-12", "ma-wentao")
            .Shows(Ordinary, "普通旅客，回族", "Ordinary resident, Hui"),
        Resident("150000198407170159", "巴特尔", "蒙古族", "内蒙古自治区示范旗样例苏木草原嘎查", "2021-06-28", "bateer")
            .Shows(Ordinary, "没有姓氏的蒙古族姓名", "A Mongolian name without a surname"),
        Resident("540000199611100163", "扎西卓玛", "藏族", "西藏自治区示范市样例区林廓路 6 号", "2022-10-18", "zhaxi-zhuoma")
            .Shows(Ordinary, "没有姓氏的藏族姓名", "A Tibetan name without a surname"),
        Resident("22000019891203018X", "金美善", "朝鲜族", "吉林省示范市样例区河南街 20 号", "2019-04-08", "jin-meishan")
            .Shows(Ordinary, "普通旅客，朝鲜族", "Ordinary resident, Korean"),
        Resident("450000199708090190", "韦小龙", "壮族", "广西壮族自治区示范市样例区民生路 33 号", "2023-02-15", "wei-xiaolong")
            .Shows(Ordinary, "普通旅客，壮族", "Ordinary resident, Zhuang"),
        Resident("520000198004160203", "龙阿妹", "苗族", "贵州省示范县样例镇千户寨 15 号", "2018-05-21", "long-amei")
            .Shows(Ordinary, "普通旅客，苗族", "Ordinary resident, Miao"),
        Resident("210000199410280210", "那家兴", "满族", "辽宁省示范县样例镇老城街 4 号", "2020-01-13", "na-jiaxing").ReportedLost("2026-09-15")
            .Shows(Ordinary, "证件已挂失（提示补领），满族", "Card reported lost (a note), Manchu"),
        Resident("65000019920321022X", "阿依古丽·买买提", "维吾尔族", "新疆维吾尔自治区示范市样例区解放路 19 号", "2020-07-06", "ayiguli")
            .Shows(Ordinary, "姓名带间隔号，键入任何一种间隔号均可", "A name with an interpunct; any of its seven forms will do"),
        Resident("53000019770413023X", "刀岩罕", "傣族", "云南省示范州样例县曼景村 2 号", "2023-09-11", "dao-yanhan")
            .Shows(Ordinary, "普通旅客，傣族", "Ordinary resident, Dai"),
        Resident("350000196903050250", "林海生", "汉族", "福建省示范市样例区渔港路 7 号", "2019-08-30", "lin-haisheng")
            .Shows(Ordinary, "普通旅客", "Ordinary resident"),
        Resident("500000200002020262", "何欣", "汉族", "重庆市示范区样例坡 101 号", "2016-07-11", "he-xin").Expired()
            .Shows(Ordinary, "证件已过期，照片已满十年（提示）", "Card expired, photo ten years old (a note)"),
        Resident("120000200206180275", "高远航", "汉族", "天津市示范区样例道 52 号", "2018-03-26", "gao-yuanhang").Expired()
            .Shows(Ordinary, "未成年时领取的证件已过期", "Card of his school days expired"),
        Resident("620000198509140287", "马春兰", "东乡族", "甘肃省示范县样例乡河滩村 23 号", "2020-04-27", "ma-chunlan")
            .Shows(Ordinary, "普通旅客，东乡族", "Ordinary resident, Dongxiang"),
    ];
}
