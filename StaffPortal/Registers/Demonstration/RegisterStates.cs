using StaffPortal.Domain.Identity;
using static StaffPortal.Registers.Demonstration.DemonstrationRow;
using static StaffPortal.Registers.Demonstration.Entry;

namespace StaffPortal.Registers.Demonstration;

/// <summary>People about whom the register says something out of the ordinary, and numbers to which it answers late or not at all.</summary>
internal static class RegisterStates
{
    /// <summary>Longer than a glance, shorter than the patience of a portal.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(3);

    /// <summary>In the order of the rules that they touch.</summary>
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Resident("460000196502080016", "曹有田", "黎族", "海南省示范县样例镇椰林村 12 号", null, null)
            .Shows(NoPhoto, "无登记照片：须带照片的证件并复核", "No register photo: photo evidence, then approval"),
        Resident("33000019980214002X", "蒋晓雯", "汉族", "浙江省示范市样例区运河路 45 号", "2024-05-06", "jiang-xiaowen").But(record => record with { InTransfer = true })
            .Shows(InTransfer, "户口迁移中：须辅助证件并复核", "Household in transfer: evidence, then approval"),
        Resident("430000193910050036", "邓永年", "汉族", "湖南省示范县样例镇桥头村 6 号", "2011-01-17", "deng-yongnian").But(record => record with { Deceased = true })
            .Shows(Deceased, "登记为死亡：不予签发", "Registered as deceased: refused"),
        Resident("230000198706230051", "冯立", "汉族", "黑龙江省示范市样例区中央街 8 号", "2018-08-27", "feng-li").But(record => record with { Wanted = true })
            .Shows(Wanted, "系统核查：须值班领导复核，文字与随机抽查相同", "System check: a supervisor's approval, the words of a random draw"),
        Resident("440000198103170079", "袁大鹏", "汉族", "广东省示范市样例区工业大道 66 号", "2019-10-14", "yuan-dapeng").But(record => record with { TravelRestriction = true })
            .Shows(TravelRestriction, "限制乘坐（提示）：作用于售票，不影响本证明", "Travel restriction (a note): acts on ticket sale, not here"),
        Resident("110000199612250091", "安然", "汉族", "北京市示范区样例里 3 号楼", "2022-12-26", "an-ran").But(record => record with { Sex = Sex.Female })
            .Shows(SexDisagrees, "登记性别与号码不符：须复核", "Registered sex is not the number's: approval"),
        Resident("29000019580910010X", "秦望北", "汉族", "吉林省示范县样例镇老街 1 号", "2010-06-21", "qin-wangbei")
            .Shows(RegionUnknown, "号码前两位 29 不是现有省份（提示）", "First two digits 29 are no province's (a note)"),
        Resident("510000197105260119", "涂渝生", "汉族", "重庆市示范区样例码头 24 号", "2021-03-15", "tu-yusheng")
            .Shows(FormerRegion, "号码为四川 51，户籍现属重庆：普通办理", "Number of Sichuan, place now of Chongqing: ordinary"),
        Stranger("110000198501010138")
            .Shows(NotInRegister, "人口信息库无此号码：须辅助证件并复核", "Not in the register: evidence, then approval"),
        Stranger("110000198008080159")
            .Shows(RegisterUnavailable, "人口信息库无应答：须带照片的证件并复核", "The register does not answer: photo evidence, then approval"),
        (Resident("110000199409090176", "唐从容", "汉族", "北京市示范区样例大街 300 号", "2023-11-20", "tang-congrong") with { Delay = Late })
            .Shows(SlowAnswer, "人口信息库 3 秒后才应答：显示进度", "The register takes 3 s: progress is shown"),
    ];
}
