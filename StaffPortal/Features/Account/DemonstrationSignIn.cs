using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Account;

/// <summary>Why nobody was signed in.</summary>
public enum SignInFault
{
    /// <summary>There is no such person, office or desk.</summary>
    Unknown,

    /// <summary>The office or the desk is closed.</summary>
    Closed,
}

/// <summary>What came of signing in.</summary>
/// <param name="Session">The session; null exactly where there is a fault.</param>
/// <param name="Fault">Why not.</param>
public sealed record SignInResult(OfficerSession? Session, SignInFault? Fault = null);

/// <summary>Signs in as the demonstration's person of a role; exists only where the demonstration is enabled.</summary>
public sealed class DemonstrationSignIn(IDbContextFactory<PortalDbContext> books, AuditWriter audit)
{
    /// <summary>The session, entered in the trail. Auditor and administrator work for all offices and have no choice of one.</summary>
    public async Task<SignInResult> RunAsync(OfficerRole role, string officeCode, int deskNumber, CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var isOfAnOffice = role is OfficerRole.Officer or OfficerRole.Supervisor;
        var person = await (
            from officer in open.Officers
            join office in open.Offices on officer.OfficeCode equals office.Code
            where officer.Role == role && officer.Enabled && (!isOfAnOffice || office.Code == officeCode)
            orderby officer.Number
            select new { officer.Number, officer.Name, Office = office }).FirstOrDefaultAsync(cancellationToken);
        if (person is null) return new SignInResult(null, SignInFault.Unknown);
        var desk = role is OfficerRole.Officer ? deskNumber : 0;
        if (await FaultAsync(open, person.Office, desk, isOfAnOffice, cancellationToken) is { } fault) return new SignInResult(null, fault);
        var session = new OfficerSession(person.Number, person.Name, role, person.Office.Code, person.Office.WindowName, desk) { OfficeMode = person.Office.Mode };
        await audit.AppendAsync(open, session, [new(AuditAct.SignedIn, $"officer:{session.OfficerNumber}", role.ToString(), "Demonstration")], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SignInResult(session);
    }

    private static async Task<SignInFault?> FaultAsync(PortalDbContext open, OfficeRow office, int desk, bool isOfAnOffice, CancellationToken cancellationToken)
    {
        if (isOfAnOffice && !office.Enabled) return SignInFault.Closed;
        if (desk == 0) return null;
        var enabled = await open.Desks.Where(d => d.OfficeCode == office.Code && d.Number == desk).Select(d => (bool?)d.Enabled).SingleOrDefaultAsync(cancellationToken);
        return enabled switch { null => SignInFault.Unknown, false => SignInFault.Closed, true => null };
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
