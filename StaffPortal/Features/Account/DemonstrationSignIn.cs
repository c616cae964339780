using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Features.Account;

/// <summary>Signs in as the demonstration's person of a role; exists only where the demonstration is enabled.</summary>
public sealed class DemonstrationSignIn(IDbContextFactory<PortalDbContext> books, AuditWriter audit)
{
    /// <summary>The session, entered in the trail; null where there is no such person or desk.</summary>
    public async Task<OfficerSession?> RunAsync(OfficerRole role, int deskNumber, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var person = await (
            from officer in open.Officers
            join office in open.Offices on officer.OfficeCode equals office.Code
            where officer.Role == role && officer.Enabled
            orderby officer.Number
            select new { officer.Number, officer.Name, office.Code, office.WindowName }).FirstOrDefaultAsync(cancellationToken);
        if (person is null) return null;
        var desk = role is OfficerRole.Officer ? deskNumber : 0;
        if (desk != 0 && !await open.Desks.AnyAsync(d => d.OfficeCode == person.Code && d.Number == desk, cancellationToken)) return null;
        var session = new OfficerSession(person.Number, person.Name, role, person.Code, person.WindowName, desk);
        await audit.AppendAsync(open, session, [new(AuditAct.SignedIn, $"officer:{session.OfficerNumber}", role.ToString(), "Demonstration")], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return session;
    }
}

/// <summary>Enters a sign-out in the trail.</summary>
public sealed class SignOutOfficer(IDbContextFactory<PortalDbContext> books, AuditWriter audit, ILogger<SignOutOfficer> log)
{
    /// <summary>Enters it. Books that do not answer keep nobody signed in: then the log alone knows of it.</summary>
    public async Task RunAsync(OfficerSession officer, CancellationToken cancellationToken)
    {
        try
        {
            await using var open = await books.CreateDbContextAsync(cancellationToken);
            await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
            await audit.AppendAsync(open, officer, [new(AuditAct.SignedOut, $"officer:{officer.OfficerNumber}", officer.Role.ToString())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure))
        {
            log.SignOutNotEntered(failure, officer.OfficerNumber);
        }
    }
}
