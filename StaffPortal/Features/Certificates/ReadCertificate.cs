using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Features.Certificates;

/// <summary>Reads one certificate with its whole life, masked.</summary>
public sealed class ReadCertificate(CertificateBooks certificates, TimeProvider clock)
{
    private const int MostVerifications = 100;

    /// <summary>The certificate.</summary>
    public Task<CertificateResult<CertificateLife>> RunAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken) =>
        certificates.ReadAsync<CertificateLife>(AuditNote.Certificate(certificateId), officer, officer.Role is not OfficerRole.Administrator, async open =>
        {
            var row = await (await certificates.SeenByAsync(open, officer, cancellationToken)).AsNoTracking().SingleOrDefaultAsync(c => c.Id == certificateId, cancellationToken);
            return row is null ? (new(null, CertificateFault.NoSuchCertificate), null) : (new(await LifeAsync(open, row, officer, cancellationToken)), null);
        }, cancellationToken);

    /// <summary>Only its revision; null where it is not seen, or the books do not answer.</summary>
    public async Task<int?> RevisionAsync(Guid certificateId, OfficerSession officer, CancellationToken cancellationToken) =>
        (await certificates.ReadAsync<object>(AuditNote.Certificate(certificateId), officer, officer.Role is not OfficerRole.Administrator, async open =>
            (new(await (await certificates.SeenByAsync(open, officer, cancellationToken)).Where(c => c.Id == certificateId).Select(c => (int?)c.Revision).SingleOrDefaultAsync(cancellationToken)), null),
            cancellationToken)).Stands as int?;

    private async Task<CertificateLife> LifeAsync(PortalDbContext open, CertificateRow row, OfficerSession officer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var holder = HolderContent.FromJson(row.Holder);
        var number = CertificateNumber.Stored(row.Number).Grouped;
        var prints = await open.Prints.AsNoTracking().Where(print => print.CertificateId == row.Id).OrderBy(print => print.At).ThenBy(print => print.Id).ToListAsync(cancellationToken);
        var wishes = await open.VoidRequests.AsNoTracking().Where(wish => wish.CertificateId == row.Id).OrderBy(wish => wish.AskedAt).ToListAsync(cancellationToken);
        var reprints = prints.Count(print => print.Copy > 0);
        var obstacle = PaperRules.AgainstReprint(row.State, row.Channel, row.ValidUntil, now, reprints);
        return new CertificateLife
        {
            Id = row.Id, Number = number, Mode = row.Mode, Channel = row.Channel, Standing = Masked.Standing(row.State, row.ValidFrom, row.ValidUntil, now),
            Validity = new Validity(row.ValidFrom, row.ValidUntil), ReadAt = now, Revision = row.Revision, Holder = Shown(holder, CertificateBooks.SeesWhole(officer, holder, (row.OfficeCode, row.OfficerNumber, row.Day)), ShanghaiTime.Day(now)),
            Office = await open.Offices.Where(office => office.Code == row.OfficeCode).Select(office => office.WindowName).SingleAsync(cancellationToken),
            OwnOffice = row.OfficeCode == officer.OfficeCode, Desk = row.DeskNumber, Officer = row.OfficerNumber, Edition = row.Edition, CanReplay = row.CaseId is not null, Findings = holder.Findings, Seal = (row.KeyId, row.Day),
            RegisterCheckPending = row.RegisterCheckPending, Fraud = row.Fraud, Prints = prints.Count,
            // the instant is cut to the second: within one, things stand as they were done
            Events = [.. (await EventsAsync(open, row, prints, wishes, cancellationToken)).OrderBy(happened => happened.At.UtcTicks / TimeSpan.TicksPerSecond)],
            Related = await RelatedAsync(open, row, cancellationToken),
            ReprintsLeft = obstacle is null ? PaperRules.MostReprints - reprints : 0, AgainstReprint = obstacle,
            VoidsAlone = PaperRules.VoidsAlone(row.OfficerNumber, officer.OfficerNumber, row.IssuedAt, now),
            Wish = wishes.Find(wish => wish.State is VoidState.Waiting) is { } waiting
                ? new WaitingWish(waiting.Id, row.Id, number, waiting.AskedAt, waiting.AskedBy, waiting.Reason, waiting.Fraud, waiting.Words) : null,
        };
    }

    private static HolderShown Shown(HolderContent holder, bool whole, DateOnly today) => new(
        Masked.Name(holder), whole ? Masked.Number(holder) : "", whole ? Masked.Place(holder.HouseholdPlace) : "", holder.Sex, EthnicGroup.Of(holder.EthnicGroup),
        Age.On(holder.BirthDate, today), holder.Purpose, whole);

    private static async Task<IReadOnlyList<LifeEvent>> EventsAsync(
        PortalDbContext open, CertificateRow row, List<PrintRow> prints, List<VoidRequestRow> wishes, CancellationToken cancellationToken)
    {
        var printed = prints.Select(print => print.Id).ToList();
        var outcomes = await open.PrintOutcomes.AsNoTracking().Where(told => printed.Contains(told.PrintId)).ToListAsync(cancellationToken);
        var verified = await open.VerificationRecords.AsNoTracking().Where(seen => seen.CertificateNumber == row.Number)
            .OrderByDescending(seen => seen.At).ThenByDescending(seen => seen.Id).Take(MostVerifications).ToListAsync(cancellationToken);
        List<LifeEvent> events = [.. row.CaseId is { } caseId ? await CaseLife.ReadAsync(open, caseId, cancellationToken) : [], new(row.IssuedAt, LifeAct.Issued, row.OfficerNumber)];
        events.AddRange(prints.Select(print => new LifeEvent(
            print.At, print.Copy == 0 ? LifeAct.Printed : LifeAct.Reprinted, print.OfficerNumber, print.Reason?.ToString(), print.Copy.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        events.AddRange(outcomes.Select(told => new LifeEvent(told.At, LifeAct.PrintTold, told.OfficerNumber, told.Outcome.ToString(), told.StockNumber)));
        events.AddRange(verified.Select(seen => new LifeEvent(seen.At, LifeAct.Verified, seen.OfficerNumber, seen.Outcome, seen.Place)));
        // one who voided alone asked nobody
        events.AddRange(wishes.Where(wish => wish.State is not VoidState.Confirmed || wish.DecidedBy is not null)
            .Select(wish => new LifeEvent(wish.AskedAt, LifeAct.VoidAsked, wish.AskedBy, wish.Reason.ToString(), wish.Words)));
        events.AddRange(wishes.Where(wish => wish.State is VoidState.Declined).Select(wish => new LifeEvent(wish.DecidedAt!.Value, LifeAct.VoidDeclined, wish.DecidedBy!)));
        if (row is { State: CertificateState.Voided, StateAt: { } voidedAt })
        {
            events.Add(new(voidedAt, LifeAct.Voided, row.StateSecond is { } second ? $"{row.StateBy}＋{second}" : row.StateBy ?? "", row.StateReason));
        }
        if (row is { State: CertificateState.Replaced, StateAt: { } replacedAt }) events.Add(new(replacedAt, LifeAct.Replaced, "", row.StateReason));
        return events;
    }

    private static async Task<IReadOnlyList<RelatedCertificate>> RelatedAsync(PortalDbContext open, CertificateRow row, CancellationToken cancellationToken)
    {
        var related = await open.Certificates.AsNoTracking().Where(c => c.ReplacedById == row.Id || c.Id == row.ReplacedById)
            .OrderBy(c => c.IssuedAt).ThenBy(c => c.Id).Select(c => new { c.Id, c.Number, c.IssuedAt, Replaces = c.ReplacedById == row.Id }).Take(10).ToListAsync(cancellationToken);
        return [.. related.Select(other => new RelatedCertificate(other.Id, CertificateNumber.Stored(other.Number).Grouped, other.IssuedAt, other.Replaces))];
    }
}
