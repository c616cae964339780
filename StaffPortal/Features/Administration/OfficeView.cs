using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Administration;

/// <summary>One office as it stands in the books.</summary>
/// <param name="Code">Five characters.</param>
/// <param name="Fields">What can be changed.</param>
/// <param name="Open">Whether anybody may sign in there.</param>
/// <param name="Revision">What a change must name.</param>
/// <param name="ModeFixed">Whether its mode stays: it has issued, or has cases under way.</param>
/// <param name="Desks">By number.</param>
public sealed record OfficeView(string Code, OfficeFields Fields, bool Open, int Revision, bool ModeFixed, IReadOnlyList<DeskView> Desks);

/// <summary>One counter of an office.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Open">Whether anybody may sign in at it.</param>
/// <param name="Revision">What a change must name.</param>
public sealed record DeskView(int Number, bool Open, int Revision);

/// <summary>How offices are read and named.</summary>
internal static class Offices
{
    /// <summary>How an office stands in the trail; what was typed in place of a code does not enter it.</summary>
    public static string Subject(string code) => OfficeCode.TryParse(code, out _) ? $"office:{code}" : "offices";

    public static OfficeFields FieldsOf(OfficeRow row) => new(row.Name, row.ShortName, row.WindowName, row.Mode, row.WindowPlace, row.WindowHours, row.ParentCode ?? "");

    public static void Write(OfficeRow row, OfficeFields fields)
    {
        (row.Name, row.ShortName, row.WindowName) = (fields.Name, fields.ShortName, fields.WindowName);
        (row.Mode, row.WindowPlace, row.WindowHours) = (fields.Mode, fields.Place, fields.Hours);
        row.ParentCode = fields.Parent.Length == 0 ? null : fields.Parent;
        row.Revision++;
    }

    /// <summary>
    /// What is wrong with the office above one; null where nothing is. Asked while no other administrator changes anything,
    /// so that two at once cannot put offices above each other.
    /// </summary>
    public static async Task<AdministrationFault?> AboveFaultAsync(PortalDbContext open, string code, string parent, CancellationToken cancellationToken)
    {
        if (parent.Length == 0) return null;
        var above = await open.Offices.AsNoTracking().Select(o => new { o.Code, o.ParentCode }).ToDictionaryAsync(o => o.Code, o => o.ParentCode, StringComparer.Ordinal, cancellationToken);
        if (!above.ContainsKey(parent)) return AdministrationFault.NoSuchOffice;
        // as many steps as there are offices end a circle that stands in the books already
        var at = parent;
        for (var step = 0; step < above.Count && at is not null && at != code; step++) at = above.GetValueOrDefault(at);
        return at == code ? AdministrationFault.AboveItself : null;
    }

    /// <summary>The office; null where there is none of this code.</summary>
    public static async Task<OfficeView?> ShowAsync(PortalDbContext open, string code, CancellationToken cancellationToken)
    {
        if (await open.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancellationToken) is not { } row) return null;
        var desks = await open.Desks.AsNoTracking().Where(d => d.OfficeCode == code).OrderBy(d => d.Number)
            .Select(d => new DeskView(d.Number, d.Enabled, d.Revision)).Take(AddDesk.Most).ToListAsync(cancellationToken);
        return new OfficeView(row.Code, FieldsOf(row), row.Enabled, row.Revision, await IsModeFixedAsync(open, code, cancellationToken), desks);
    }

    /// <summary>A certificate's number begins with the mode: an office that has issued, or is about to, keeps its own.</summary>
    public static async Task<bool> IsModeFixedAsync(PortalDbContext open, string code, CancellationToken cancellationToken) =>
        await open.Certificates.AnyAsync(c => c.OfficeCode == code, cancellationToken)
        || await open.Cases.AnyAsync(c => c.OfficeCode == code && c.State != nameof(CaseState.Finished), cancellationToken);
}
