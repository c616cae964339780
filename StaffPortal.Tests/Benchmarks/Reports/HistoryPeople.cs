using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Tests.Benchmarks.Reports;

/// <summary>Offices, desks and officers of a stored history: one office above two stations, an airport by itself.</summary>
internal static class HistoryPeople
{
    /// <summary>Desks of an office.</summary>
    public const int Desks = 6;

    /// <summary>Officers of an office.</summary>
    public const int Officers = 5;

    /// <summary>The offices; the second and the third stand below the first.</summary>
    public static IReadOnlyList<string> Offices { get; } = ["HSA01", "HSB01", "HSC01", "HSD01"];

    /// <summary>The supervisor of an office.</summary>
    public static OfficerSession SupervisorOf(int office) => new($"48{office}000", "某领导", OfficerRole.Supervisor, Offices[office], Offices[office], 0);

    /// <summary>Sees all.</summary>
    public static OfficerSession Auditor { get; } = new("489000", "某审计", OfficerRole.Auditor, Offices[0], Offices[0], 0);

    /// <summary>The mode of an office.</summary>
    public static TravelMode ModeOf(int office) => office == Offices.Count - 1 ? TravelMode.Aviation : TravelMode.Rail;

    /// <summary>警号 of an office's officer.</summary>
    public static string Officer(int office, int place) => $"48{office}{place + 1:000}";

    /// <summary>Adds them.</summary>
    public static async Task AddAsync(PortalDbContext owner, CancellationToken cancellationToken)
    {
        for (var office = 0; office < Offices.Count; office++)
        {
            var code = Offices[office];
            owner.Offices.Add(new OfficeRow
            {
                Code = code, Name = code, WindowName = code, ShortName = code, Mode = ModeOf(office), WindowPlace = "", WindowHours = "", Enabled = true, ParentCode = office is 1 or 2 ? Offices[0] : null,
            });
            owner.Desks.AddRange(Enumerable.Range(1, Desks).Select(number => new DeskRow { OfficeCode = code, Number = number, Enabled = true }));
            owner.Officers.AddRange(Enumerable.Range(0, Officers).Select(place => new OfficerRow { Number = Officer(office, place), Name = "某民警", Role = OfficerRole.Officer, OfficeCode = code, Enabled = true }));
        }
        await owner.SaveChangesAsync(cancellationToken);
    }
}
