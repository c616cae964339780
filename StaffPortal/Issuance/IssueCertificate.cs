using Microsoft.EntityFrameworkCore;
using StaffPortal.Documents;
using StaffPortal.Domain;
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
public sealed record IssueResult(CaseContent Content, CertificateRow? Certificate, IssueFault? Fault = null, string? Detail = null);

/// <summary>
/// The one place where a certificate is made: gathers the facts, decides, checks the glyphs, takes a number, seals and writes.
/// Runs within the caller's transaction; what keeps it from happening twice are the unique indexes on command, case and number.
/// </summary>
public sealed class IssueCertificate(CaseDecider decider, SealSigner signer, GlyphCheck glyphs, PersonalDataProtector protector, INewIds ids, TimeProvider clock)
{
    /// <summary>Issues the certificate of an open case.</summary>
    public async Task<IssueResult> RunAsync(PortalDbContext books, CaseRow @case, Guid requestId, OfficerSession officer, CancellationToken cancellationToken)
    {
        // to the second, as the seal holds it: paper, seal and books then say the same
        var at = SealInstant.Cut(clock.GetUtcNow());
        var history = await TravellerLedger.ReadAsync(books, @case.TravellerLookup, at, leaveOut: null, cancellationToken);
        var content = decider.Decide(CaseContent.FromJson(@case.Content), at, history.Facts);
        if (content is not { Decision: { Verdict: Verdict.Grant, Validity: { } validity } decision, Record: { } record })
        {
            return new IssueResult(content, null, IssueFault.NotGranted);
        }
        var missing = glyphs.MissingIn(record.Name + record.HouseholdPlace);
        if (missing.Count > 0) return new IssueResult(content, null, IssueFault.GlyphMissing, string.Concat(missing));
        var office = OfficeCode.Of(@case.OfficeCode);
        var day = ShanghaiTime.Day(at);
        var serial = await books.NextSerialAsync(office.Value, day, cancellationToken);
        if (serial > CertificateNumber.LastSerial) return new IssueResult(content, null, IssueFault.NumbersUsedUp);
        var number = CertificateNumber.Compose(TravelMode.Rail, office, day, serial);
        var portrait = await PortraitAsync(books, @case.Id, cancellationToken);
        var signed = Seal(number, record, content.Number, validity, portrait, day);
        var certificate = new CertificateRow
        {
            Id = ids.Next(), RequestId = requestId, CaseId = @case.Id, Number = number.Value, Mode = TravelMode.Rail, Channel = Channel.Window,
            OfficeCode = office.Value, DeskNumber = officer.DeskNumber, OfficerNumber = officer.OfficerNumber,
            TravellerLookup = @case.TravellerLookup, NameLookup = protector.OfName(PersonName.Stored(record.Name)),
            Holder = Holder(content, record, @case.Purpose, decision).ToJson(), Portrait = portrait, Seal = signed.Seal, KeyId = signed.Kid,
            Edition = decision.Edition, Day = day, IssuedAt = at, ValidFrom = validity.From, ValidUntil = validity.Until, State = CertificateState.Issued,
        };
        books.Certificates.Add(certificate);
        return new IssueResult(content, certificate);
    }

    /// <summary>How the issue stands in the trail.</summary>
    public static AuditNote Note(CertificateRow certificate) => new(
        AuditAct.Issued, AuditNote.Certificate(certificate.Id), nameof(CertificateState.Issued),
        Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = certificate.Number, ["case"] = $"{certificate.CaseId:N}", ["kid"] = certificate.KeyId });

    private static HolderContent Holder(CaseContent content, RecordContent record, LookUpPurpose purpose, Decision decision) => new()
    {
        Name = record.Name, Sex = record.Sex, EthnicGroup = record.EthnicGroup, BirthDate = CitizenIdNumber.Stored(content.Number).BirthDate,
        Number = content.Number, HouseholdPlace = record.HouseholdPlace, Purpose = purpose, Evidence = content.Evidence, Findings = decision.Findings,
    };

    // R-P-10: the live picture that was compared; where there is none the register's photo
    private static async Task<byte[]> PortraitAsync(PortalDbContext books, Guid caseId, CancellationToken cancellationToken)
    {
        var pictures = await books.CasePictures.AsNoTracking().Where(picture => picture.CaseId == caseId).ToListAsync(cancellationToken);
        return (pictures.Find(picture => picture.Kind == CasePictureRow.Live) ?? pictures.Find(picture => picture.Kind == CasePictureRow.Register))?.Jpeg
            ?? throw new InvalidOperationException("A granted case has no picture.");
    }

    private SignedSeal Seal(CertificateNumber number, RecordContent record, string identityNumber, Validity validity, byte[] portrait, DateOnly day) =>
        signer.Sign(new SealContents
        {
            CertificateNumber = number.Value, Name = record.Name, IdentityNumber = identityNumber, Mode = TravelMode.Rail, Channel = Channel.Window,
            ValidFrom = validity.From, ValidUntil = validity.Until, OfficeCode = number.Office.Value, Portrait = PortraitDigest.Of(portrait), SigningDay = day,
        });
}
