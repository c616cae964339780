using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>What officers are called, for the screen alone.</summary>
internal static class ReportNames
{
    /// <summary>Their names by 警号; an officer who is not there any more has none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(PortalDbContext open, IEnumerable<string?> officers, CancellationToken cancellationToken)
    {
        var numbers = officers.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (numbers.Count == 0) return new Dictionary<string, string>(StringComparer.Ordinal);
        return await open.Officers.AsNoTracking().Where(officer => numbers.Contains(officer.Number)).Select(officer => new { officer.Number, officer.Name })
            .ToDictionaryAsync(officer => officer.Number, officer => officer.Name, StringComparer.Ordinal, cancellationToken);
    }
}
