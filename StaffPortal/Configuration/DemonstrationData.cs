using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary>The demonstration's offices, desks and people, of two stations, one below the other, and of an airport: all invented.</summary>
public static class DemonstrationData
{
    /// <summary>The office that sign-in begins with.</summary>
    public const string Station = "BXZ01";

    /// <summary>The one below it.</summary>
    public const string StationBelow = "FTZ01";

    /// <summary>The airport's, which stands below none.</summary>
    public const string Airport = "PEKT3";

    /// <summary>How many desks each has.</summary>
    public const int Desks = 4;

    private static readonly OfficeRow[] s_offices =
    [
        new()
        {
            Code = Station, Name = "北京铁路公安处北京西站派出所", WindowName = "北京西站公安制证窗口", ShortName = "北京西站", Mode = TravelMode.Rail,
            WindowPlace = "北广场一层进站口东侧", WindowHours = "每日 05:00–23:30", Enabled = true,
        },
        new()
        {
            Code = StationBelow, Name = "北京铁路公安处北京丰台站派出所", WindowName = "北京丰台站公安制证窗口", ShortName = "北京丰台站", Mode = TravelMode.Rail,
            WindowPlace = "二层东进站厅服务台旁", WindowHours = "每日 05:30–23:00", ParentCode = Station, Enabled = true,
        },
        new()
        {
            Code = Airport, Name = "首都机场公安局航站区派出所", WindowName = "首都机场警务室", ShortName = "首都机场", Mode = TravelMode.Aviation,
            WindowPlace = "T3 航站楼四层出发大厅 F 岛旁", WindowHours = "每日 04:30 至末班航班", Enabled = true,
        },
    ];

    private static readonly (string Number, string Name, OfficerRole Role, string Office)[] s_people =
    [
        ("100001", "王建国", OfficerRole.Officer, Station), ("100088", "赵志远", OfficerRole.Supervisor, Station),
        ("100201", "孙敏", OfficerRole.Auditor, Station), ("100301", "何涛", OfficerRole.Administrator, Station),
        ("100041", "陈海", OfficerRole.Officer, StationBelow), ("100091", "吴珊", OfficerRole.Supervisor, StationBelow),
        ("100021", "李芸", OfficerRole.Officer, Airport), ("100089", "钱立群", OfficerRole.Supervisor, Airport),
    ];

    /// <summary>Adds the offices that are not there yet, each with its desks and people.</summary>
    public static async Task LoadAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        var there = await books.Offices.Select(office => office.Code).ToListAsync(cancellationToken);
        foreach (var office in s_offices.Where(office => !there.Contains(office.Code)))
        {
            books.Offices.Add(Copy(office));
            books.Desks.AddRange(Enumerable.Range(1, Desks).Select(number => new DeskRow { OfficeCode = office.Code, Number = number, Enabled = true }));
            books.Officers.AddRange(s_people.Where(person => person.Office == office.Code)
                .Select(person => new OfficerRow { Number = person.Number, Name = person.Name, Role = person.Role, OfficeCode = person.Office, Enabled = true }));
        }
        await books.SaveChangesAsync(cancellationToken);
    }

    // a row that a context tracks is that context's own
    private static OfficeRow Copy(OfficeRow office) => new()
    {
        Code = office.Code, Name = office.Name, WindowName = office.WindowName, ShortName = office.ShortName, Mode = office.Mode,
        WindowPlace = office.WindowPlace, WindowHours = office.WindowHours, ParentCode = office.ParentCode, Enabled = office.Enabled,
    };
}
