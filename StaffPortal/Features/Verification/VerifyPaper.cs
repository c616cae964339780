using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Seals;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Persistence.Telemetry;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Features.Verification;

/// <summary>
/// Judges a presented paper (核验, R-V-01) by its seal, or by its typed number alone, and records it with place and outcome (R-V-05).
/// A number alone proves nothing of the paper: the result says so, and the officer compares the paper with the books.
/// </summary>
public sealed class VerifyPaper(IDbContextFactory<PortalDbContext> books, VerificationKeys keys, AuditWriter audit, INewIds ids, TimeProvider clock)
{
    /// <summary>Longest text looked at; a seal's code has about 300 characters.</summary>
    public const int LongestText = 2_000;

    /// <summary>Verifies; the same request again gives the first answer, whatever its text, and is not recorded twice.</summary>
    public async Task<VerificationResult> RunAsync(Guid requestId, string text, OfficerSession officer, CancellationToken cancellationToken)
    {
        ActClock.Start();
        var looked = text.Length > LongestText ? "" : text.Trim();
        var number = CertificateNumber.TryParse(looked, out var typed) ? typed : null;
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        if (await FirstAnswerAsync(open, requestId, number is not null, cancellationToken) is { } first) return SeenBy(officer, first);
        try
        {
            return SeenBy(officer, await VerifyAsync(open, requestId, looked, number, officer, cancellationToken));
        }
        catch (DbUpdateException failure) when (open.IsUniqueViolation(failure))
        {
            // the same request twice at once: the other one was first, and is the answer
            await using var again = await books.CreateDbContextAsync(cancellationToken);
            if (await FirstAnswerAsync(again, requestId, number is not null, cancellationToken) is { } other) return SeenBy(officer, other);
            throw;
        }
    }

    // an administrator sees no traveller, not even a masked one
    private static VerificationResult SeenBy(OfficerSession officer, VerificationResult result) =>
        officer.Role is OfficerRole.Administrator ? result with { Certificate = null } : result;

    private async Task<VerificationResult> VerifyAsync(
        PortalDbContext open, Guid requestId, string text, CertificateNumber? number, OfficerSession officer, CancellationToken cancellationToken)
    {
        await using var transaction = await open.Database.BeginTransactionAsync(cancellationToken);
        var at = ShanghaiTime.ToMicroseconds(clock.GetUtcNow());
        var judged = number is not null
            ? await ByNumberAsync(open, number, at, cancellationToken)
            : await BySealAsync(open, SealDecoder.Read(text), at, cancellationToken);
        var record = Record(requestId, judged, officer, at);
        open.VerificationRecords.Add(record);
        await open.SaveChangesAsync(cancellationToken);
        var seen = judged.Certificate is { } certificate ? AuditNote.Certificate(certificate.Id) : $"verification:{record.Id:N}";
        await audit.AppendAsync(open, officer, [new(AuditAct.Verified, seen, judged.Outcome.ToString(), judged.ByNumber ? "ByNumber" : "BySeal")], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result(judged, record);
    }

    private static async Task<VerificationResult?> FirstAnswerAsync(PortalDbContext open, Guid requestId, bool byNumber, CancellationToken cancellationToken)
    {
        var record = await open.VerificationRecords.AsNoTracking().SingleOrDefaultAsync(v => v.RequestId == requestId, cancellationToken);
        if (record is null) return null;
        var row = record.CertificateNumber is { } number ? await FindAsync(open, number, cancellationToken) : null;
        return Result(new Judged(Enum.Parse<VerificationOutcome>(record.Outcome), byNumber, record.CertificateNumber, row), record);
    }

    private static async Task<Judged> ByNumberAsync(PortalDbContext open, CertificateNumber number, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = await FindAsync(open, number.Value, cancellationToken);
        var outcome = row switch
        {
            null => VerificationOutcome.UnknownNumber,
            { State: not CertificateState.Issued } => VerificationOutcome.Voided,
            _ when at < row.ValidFrom => VerificationOutcome.NotYetValid,
            _ when at >= row.ValidUntil => VerificationOutcome.Expired,
            _ => VerificationOutcome.Valid,
        };
        return new Judged(outcome, ByNumber: true, number.Value, row);
    }

    private async Task<Judged> BySealAsync(PortalDbContext open, SealReading reading, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (reading is not SealReading.Parsed seal) return new Judged(SealJudgement.Judge(reading, SignatureCheck.KeyUnknown, BooksAnswer.NotConsulted, at), false, null, null);
        var signature = keys.Check(reading);
        var row = signature is SignatureCheck.Good ? await FindAsync(open, seal.Contents.CertificateNumber, cancellationToken) : null;
        var answer = row is null ? BooksAnswer.NotFound : SealJudgement.Compare(seal.Contents, AsIssued(row), row.State is not CertificateState.Issued);
        var outcome = SealJudgement.Judge(reading, signature, answer, at);
        return new Judged(outcome, false, signature is SignatureCheck.Good ? seal.Contents.CertificateNumber : null, row);
    }

    private static Task<CertificateRow?> FindAsync(PortalDbContext open, string number, CancellationToken cancellationToken) =>
        open.Certificates.AsNoTracking().SingleOrDefaultAsync(certificate => certificate.Number == number, cancellationToken);

    private static SealContents AsIssued(CertificateRow row)
    {
        var holder = HolderContent.FromJson(row.Holder);
        return new SealContents
        {
            CertificateNumber = row.Number, Name = holder.Name, IdentityNumber = holder.Number, BirthDate = holder.Number is null ? holder.BirthDate : null, Mode = row.Mode, Channel = row.Channel, ValidFrom = row.ValidFrom,
            ValidUntil = row.ValidUntil, OfficeCode = row.OfficeCode, Portrait = PortraitDigest.Of(row.Portrait), SigningDay = row.Day,
        };
    }

    private VerificationRow Record(Guid requestId, Judged judged, OfficerSession officer, DateTimeOffset at) => new()
    {
        Id = ids.Next(), RequestId = requestId, At = at, Outcome = judged.Outcome.ToString(), CertificateNumber = judged.Number,
        Place = $"{officer.OfficeCode}/{officer.DeskNumber}", OfficerNumber = officer.OfficerNumber,
    };

    private static VerificationResult Result(Judged judged, VerificationRow record)
    {
        var shown = judged.Certificate is { } row && VerificationResult.ShowsPerson(judged.Outcome) ? Shown(row) : null;
        return new VerificationResult(record.Id, judged.Outcome, judged.ByNumber, record.At, shown);
    }

    private static VerifiedCertificate Shown(CertificateRow row)
    {
        var holder = HolderContent.FromJson(row.Holder);
        return new VerifiedCertificate(
            CertificateNumber.Stored(row.Number).Grouped, row.Mode, row.Channel, PersonName.Stored(holder.Name).Masked, holder.Number is { } number ? CitizenIdNumber.Stored(number).Masked : null,
            new Validity(row.ValidFrom, row.ValidUntil));
    }

    private sealed record Judged(VerificationOutcome Outcome, bool ByNumber, string? Number, CertificateRow? Certificate);
}
