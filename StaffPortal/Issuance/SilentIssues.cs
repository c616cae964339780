using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Registers;

namespace StaffPortal.Issuance;

/// <summary>Counts what a desk issued while the register was silent, and holds its day's ceiling (R-C-04).</summary>
public sealed class SilentIssues(IOptions<RegisterOptions> register)
{
    /// <summary>Whether the desk has issued all that it may on the day of an instant in Shanghai; in the books' own transaction.</summary>
    public async Task<bool> IsCeilingReachedAsync(PortalDbContext books, string officeCode, int deskNumber, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var day = ShanghaiTime.Day(at);
        var issued = await books.PostChecks.CountAsync(check => check.OfficeCode == officeCode && check.DeskNumber == deskNumber && check.Day == day, cancellationToken);
        return new SilentCeiling(register.Value.IssuedWhileSilentPerDeskAndDay).IsReached(issued);
    }
}
