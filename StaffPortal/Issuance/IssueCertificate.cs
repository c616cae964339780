// Long because one transaction makes a certificate whole: who it names, its number, its seal, what it replaces and what is checked afterwards.
using Microsoft.EntityFrameworkCore;
using StaffPortal.Documents;
using StaffPortal.Domain;
using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Seals;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Issuance;

/// <summary>Why no certificate came out.</summary>
public enum IssueFault
{
    /// <summary>The policy does not grant the case now.</summary>
    NotGranted,

    /// <summary>The policy wants something reviewed that the supervisor's approval does not name.</summary>
    NotApproved,

    /// <summary>The desk has issued all that it may in a day while the register is silent (R-C-04).</summary>
    SilentCeilingReached,

    /// <summary>There is no picture to print: neither a live one nor the register's (R-P-10).</summary>
    PortraitMissing,

    /// <summary>No font has a character of the name or the household place (R-P-06).</summary>
    GlyphMissing,

    /// <summary>The office has given out all serials of the day.</summary>
    NumbersUsedUp,
}

/// <summary>What came of issuing.</summary>
/// <param name="Content">The case as it was decided at the instant of issue.</param>
/// <param name="Certificate">The certificate; null exactly where there is a fault.</param>
/// <param name="Fault">Why not.</param>
/// <param name="Detail">For <see cref="IssueFault.GlyphMissing"/> the characters.</param>
/// <param name="Notes">What goes into the trail: the issue, and each earlier certificate that it replaced.</param>
public sealed record IssueResult(CaseContent Content, CertificateRow? Certificate, IssueFault? Fault = null, string? Detail = null, IReadOnlyList<AuditNote>? Notes = null);

/// <summary>
/// The one place where a certificate is made: gathers the facts, decides, checks the glyphs, takes a number, seals and writes.
/// Runs within the caller's transaction; what keeps it from happening twice are the unique indexes on command, case and number, and what keeps two
/// windows from issuing to one traveller on the same reading of the ledger is the traveller's lock.
/// </summary>
public sealed class IssueCertificate(CaseDecider decider, SealSigner signer, GlyphCheck glyphs, SilentIssues silent, PersonalDataProtector protector, INewIds ids, TimeProvider clock)
{
    /// <summary>Issues the certificate of an open case, or of an approved one.</summary>
    public async Task<IssueResult> RunAsync(LockedCase locked, Guid requestId, OfficerSession officer, CancellationToken cancellationToken)
    {
        var (books, @case) = (locked.Books, locked.Row);
        // to the second, as the seal holds it: paper, seal and books then say the same
        var at = SealInstant.Cut(clock.GetUtcNow());
        var history = await TravellerLedger.ReadAsync(books, @case.TravellerLookup, at, leaveOut: null, cancellationToken);
        var content = await decider.DecideAsync(books, CaseContent.FromJson(@case.Content), at, history.Facts, cancellationToken);
        if (await FaultAsync(books, @case, content, cancellationToken) is { } refused) return new IssueResult(content, null, refused);
        if (content.Decision is not { Validity: { } validity } || HolderOfCase.HolderOf(content) is not { } holder) return new IssueResult(content, null, IssueFault.NotGranted);
        var missing = glyphs.MissingIn(HolderOfCase.PrintedOf(content, holder));
        if (missing.Count > 0) return new IssueResult(content, null, IssueFault.GlyphMissing, string.Concat(missing));
        if (await PortraitAsync(books, @case.Id, cancellationToken) is not { } portrait) return new IssueResult(content, null, IssueFault.PortraitMissing);
        var day = ShanghaiTime.Day(at);
        var serial = await books.NextSerialAsync(@case.OfficeCode, day, cancellationToken);
        if (serial > CertificateNumber.LastSerial) return new IssueResult(content, null, IssueFault.NumbersUsedUp);
        var number = CertificateNumber.Compose(content.Mode, OfficeCode.Of(@case.OfficeCode), day, serial);
        var certificate = Certificate(requestId, @case, officer, content, holder, Seal(number, content, holder, validity, portrait, day), portrait, day, at);
        books.Certificates.Add(certificate);
        if (certificate.RegisterCheckPending) books.PostChecks.Add(CheckAfterwards(certificate));
        return new IssueResult(content, certificate, Notes: [Note(certificate), .. await ReplaceEarlierAsync(books, certificate, content, cancellationToken)]);
    }

    // granted, or wanting nothing but the reviews that a supervisor approved
    private async Task<IssueFault?> FaultAsync(PortalDbContext books, CaseRow @case, CaseContent content, CancellationToken cancellationToken)
    {
        var decision = content.Decision!;
        if (decision.Verdict is Verdict.Grant) return null;
        if (decision.Verdict is not Verdict.Review || @case.State != nameof(CaseState.Approved)) return IssueFault.NotGranted;
        var codes = await books.Approvals.Where(a => a.CaseId == @case.Id && a.State == ApprovalState.Approved)
            .OrderByDescending(a => a.ProposedAt).Select(a => a.Codes).FirstAsync(cancellationToken);
        if (!ApprovedFindings.Stored(codes).Allow(decision)) return IssueFault.NotApproved;
        var isSilent = content.Register is RegisterOutcome.Unavailable;
        return isSilent && await silent.IsCeilingReachedAsync(books, @case.OfficeCode, @case.DeskNumber, content.DecidedAt, cancellationToken) ? IssueFault.SilentCeilingReached : null;
    }

    private CertificateRow Certificate(
        Guid requestId, CaseRow @case, OfficerSession officer, CaseContent content, NamedHolder holder, (CertificateNumber Number, SignedSeal Signed) sealedNumber,
        byte[] portrait, DateOnly day, DateTimeOffset at)
    {
        var decision = content.Decision!;
        return new CertificateRow
        {
            Id = ids.Next(), RequestId = requestId, CaseId = @case.Id, Number = sealedNumber.Number.Value, Mode = content.Mode, Channel = Channel.Window,
            OfficeCode = @case.OfficeCode, DeskNumber = officer.DeskNumber, OfficerNumber = officer.OfficerNumber,
            TravellerLookup = @case.TravellerLookup, NameLookup = protector.OfName(PersonName.Stored(holder.Name)),
            Holder = HolderContent.Of(content, holder, @case.Purpose).ToJson(), Portrait = portrait, Seal = sealedNumber.Signed.Seal, KeyId = sealedNumber.Signed.Kid,
            Edition = decision.Edition, Day = day, IssuedAt = at, ValidFrom = decision.Validity!.From, ValidUntil = decision.Validity.Until, State = CertificateState.Issued,
            RegisterCheckPending = content.Register is RegisterOutcome.Unavailable,
        };
    }

    // R-C-04: what a silent register could not say is asked once it answers again
    private static PostCheckRow CheckAfterwards(CertificateRow certificate) => new()
    {
        CertificateId = certificate.Id, OfficeCode = certificate.OfficeCode, DeskNumber = certificate.DeskNumber, Day = certificate.Day,
        State = PostCheckState.Waiting, NextTryAt = certificate.IssuedAt,
    };

    // R-RW-06: what is still valid of the same mode makes room
    private static async Task<IReadOnlyList<AuditNote>> ReplaceEarlierAsync(
        PortalDbContext books, CertificateRow certificate, CaseContent content, CancellationToken cancellationToken)
    {
        var earlier = await TravellerLedger.ValidPaper(books, certificate.TravellerLookup, certificate.Mode, certificate.IssuedAt)
            .OrderBy(c => c.IssuedAt).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        foreach (var row in earlier)
        {
            (row.State, row.StateAt, row.StateReason, row.ReplacedById) =
                (CertificateState.Replaced, certificate.IssuedAt, content.ReplacementReason?.ToString(), certificate.Id);
            row.Revision++;
        }
        return [.. earlier.Select(row => new AuditNote(
            AuditAct.Replaced, AuditNote.Certificate(row.Id), nameof(CertificateState.Replaced), row.StateReason,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["by"] = $"{certificate.Id:N}" }))];
    }

    private static AuditNote Note(CertificateRow certificate) => new(
        AuditAct.Issued, AuditNote.Certificate(certificate.Id), nameof(CertificateState.Issued),
        Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = certificate.Number, ["case"] = $"{certificate.CaseId:N}", ["kid"] = certificate.KeyId });

    // R-P-10: the live picture that was compared; where there is none the register's photo
    private static async Task<byte[]?> PortraitAsync(PortalDbContext books, Guid caseId, CancellationToken cancellationToken)
    {
        var pictures = await books.CasePictures.AsNoTracking().Where(picture => picture.CaseId == caseId).ToListAsync(cancellationToken);
        return (pictures.Find(picture => picture.Kind == CasePictureRow.Live) ?? pictures.Find(picture => picture.Kind == CasePictureRow.Register))?.Jpeg;
    }

    private (CertificateNumber Number, SignedSeal Signed) Seal(
        CertificateNumber number, CaseContent content, NamedHolder holder, Validity validity, byte[] portrait, DateOnly day) =>
        (number, signer.Sign(new SealContents
        {
            CertificateNumber = number.Value, Name = holder.Name, IdentityNumber = holder.Number, BirthDate = holder.Number is null ? holder.BirthDate : null,
            Mode = content.Mode, Channel = Channel.Window,
            ValidFrom = validity.From, ValidUntil = validity.Until, OfficeCode = number.Office.Value, Portrait = PortraitDigest.Of(portrait), SigningDay = day,
        }));
}
