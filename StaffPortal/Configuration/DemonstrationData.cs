using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary>The demonstration's office, desks and people: all invented.</summary>
public static class DemonstrationData
{
    private const string Office = "BXZ01";
    private const int Desks = 4;

    private static readonly (string Number, string Name, OfficerRole Role)[] s_people =
    [
        ("100001", "王建国", OfficerRole.Officer), ("100088", "赵志远", OfficerRole.Supervisor),
        ("100201", "孙敏", OfficerRole.Auditor), ("100301", "何涛", OfficerRole.Administrator),
    ];

    /// <summary>Adds what is not there yet.</summary>
    public static async Task LoadAsync(PortalDbContext books, CancellationToken cancellationToken)
    {
        if (await books.Offices.AnyAsync(office => office.Code == Office, cancellationToken)) return;
        books.Offices.Add(new OfficeRow { Code = Office, Name = "北京铁路公安处北京西站派出所", WindowName = "北京西站公安制证窗口", ShortName = "北京西站", Mode = TravelMode.Rail, WindowPlace = "北广场一层进站口东侧", WindowHours = "每日 05:00–23:30", Enabled = true });
        books.Desks.AddRange(Enumerable.Range(1, Desks).Select(number => new DeskRow { OfficeCode = Office, Number = number, Enabled = true }));
        books.Officers.AddRange(s_people.Select(person => new OfficerRow { Number = person.Number, Name = person.Name, Role = person.Role, OfficeCode = Office, Enabled = true }));
        await books.SaveChangesAsync(cancellationToken);
    }
}
