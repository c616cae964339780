using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>What came of asking for a reprint.</summary>
/// <param name="Print">The print; null exactly where there is an obstacle.</param>
/// <param name="Obstacle">Why not.</param>
/// <param name="Note">What goes into the trail.</param>
public sealed record ReprintResult(PrintRow? Print, ReprintObstacle? Obstacle, AuditNote? Note);

/// <summary>
/// The one place where a reprint is granted and counted (补打, R-P-04). Runs within the caller's transaction; of two at once the certificate's
/// revision lets one through.
/// </summary>
public sealed class ReprintPaper(INewIds ids, TimeProvider clock)
{
    /// <summary>Counts a reprint of a certificate of the officer's office, read tracked in the books given.</summary>
    public async Task<ReprintResult> RunAsync(
        PortalDbContext books, CertificateRow certificate, Guid requestId, ReprintReason reason, OfficerSession officer, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        var made = await MadeAsync(books, certificate.Id, cancellationToken);
        if (PaperRules.AgainstReprint(certificate.State, certificate.Channel, certificate.ValidUntil, at, made) is { } obstacle) return new ReprintResult(null, obstacle, null);
        certificate.Revision++;
        var print = new PrintRow
        {
            Id = ids.Next(), RequestId = requestId, CertificateId = certificate.Id, Copy = made + 1, Reason = reason, At = at,
            OfficerNumber = officer.OfficerNumber, DeskNumber = officer.DeskNumber,
        };
        books.Prints.Add(print);
        var copy = print.Copy.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ReprintResult(print, null, new AuditNote(
            AuditAct.Printed, AuditNote.Certificate(certificate.Id), "Reprinted", reason.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["copy"] = copy }));
    }

    /// <summary>How many reprints were made of a certificate.</summary>
    public static Task<int> MadeAsync(PortalDbContext books, Guid certificateId, CancellationToken cancellationToken) =>
        books.Prints.CountAsync(print => print.CertificateId == certificateId && print.Copy > 0, cancellationToken);
}
