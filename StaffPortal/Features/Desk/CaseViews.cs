using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Identity;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Desk;

/// <summary>Makes of a stored case what the desk shows.</summary>
public sealed class CaseViews(EditionsInForce editions, TimeProvider clock)
{
    /// <summary>Reads what else belongs to the case and puts it together.</summary>
    public async Task<CaseView> OfAsync(PortalDbContext books, CaseRow row, CancellationToken cancellationToken)
    {
        var content = CaseContent.FromJson(row.Content);
        var number = content.CitizenNumber;
        var now = clock.GetUtcNow();
        var edition = await editions.AtAsync(books, now, cancellationToken);
        var history = await TravellerLedger.ReadAsync(books, row.TravellerLookup, now, leaveOut: null, cancellationToken);
        return new CaseView
        {
            Id = row.Id, State = Enum.Parse<CaseState>(row.State), Mode = row.Mode, Purpose = row.Purpose, Number = content.Number, StatedName = content.StatedName,
            Register = content.Register, Person = content.Record is { } record ? Person(record, number!, ShanghaiTime.Day(now)) : null,
            Holder = content.Record is null ? Holder(content, number, ShanghaiTime.Day(now)) : null, NamesHolder = content.NamesHolder, AskedAt = content.AskedAgainAt ?? row.OpenedAt,
            RegisterPhotoTakenOn = content.Record?.PhotoTakenOn, LivePicture = LivePictureView.Of(content.LivePicture, content.LivePictureAt), CardPhoto = content.CardPhotoAt is { } card ? LivePictureView.VersionOf(card) : null,
            Comparison = content.Comparison, Points = content.Points, Evidence = content.Evidence, Documents = content.Documents ?? [], NoEvidence = content.NoEvidence, OralAnswers = content.OralAnswers,
            IsChild = content.ToFacts(edition).AgeToday < edition.ChildUnder, Guardian = GuardianView.Of(content, edition, ShanghaiTime.Day(now)),
            ActiveMilitary = content.ActiveMilitary, UnitLetterStatedMissing = content.UnitLetterStatedMissing, Visit = await VisitCases.MembersAsync(books, row, cancellationToken),
            Flight = content.Flight, Train = content.Train, ReplacementReason = content.ReplacementReason, DepartureLimits = (edition.DepartureSoon, edition.TooCloseToDeparture),
            ValidityOffered = row.Mode is TravelMode.Aviation ? [.. ChooseValidity.Offered(edition)] : [],
            Decision = content.Decision ?? throw new InvalidOperationException("A case is stored decided."),
            Ledger = Ledger(history, edition), Certificate = await CertificateAsync(books, row.CertificateId, cancellationToken), SavedAt = row.SavedAt,
            Approval = await ApprovalAsync(books, row, content.Decision, cancellationToken),
        };
    }

    private static PersonView Person(RecordContent record, CitizenIdNumber number, DateOnly today) => new(
        record.Name, record.Sex, EthnicGroup.Of(record.EthnicGroup), number.BirthDate, number.AgeOn(today), MonthsAfterBirthday(number.BirthDate, today),
        record.HouseholdPlace, record.Card, record.CardReportedLostOn, record.CardValidUntil);

    // whoever has no number was entered with both
    private static HolderView Holder(CaseContent content, CitizenIdNumber? number, DateOnly today)
    {
        var (sex, born) = number is null ? (content.Sex!.Value, content.BirthDate!.Value) : (number.Sex, number.BirthDate);
        return new HolderView(content.StatedName, sex, content.Details?.EthnicGroup, born, Age.On(born, today), content.Details?.HouseholdPlace);
    }

    private static int MonthsAfterBirthday(DateOnly birthDate, DateOnly today) =>
        (((today.Year - birthDate.Year) * 12) + today.Month - birthDate.Month - (today.Day < birthDate.Day ? 1 : 0)) % 12;

    private static LedgerView Ledger(TravellerHistory history, PolicyEdition edition) => new(
        history.Facts.ElectronicRailThisMonth ?? 0, edition.ElectronicRailQuota, history.Facts.PaperLast7Days ?? 0, history.ValidNow,
        [.. history.Newest.Select(line => new LedgerLine(line.IssuedAt, line.Mode, line.Channel, line.Office, line.State, line.ValidUntil))], history.Total);

    // an ordinary case has nothing to do with supervisors, and is not asked about
    private static async Task<CaseApproval?> ApprovalAsync(PortalDbContext books, CaseRow row, Decision decision, CancellationToken cancellationToken)
    {
        if (row.CertificateId is not null || !decision.Findings.Any(finding => finding.Effect is Effect.Review)) return null;
        return await books.Approvals.AsNoTracking().Where(a => a.CaseId == row.Id).OrderByDescending(a => a.ProposedAt).ThenByDescending(a => a.Id)
            .Select(a => new CaseApproval(a.State, a.ProposedAt, a.DecidedAt, a.DecidedBy, a.Reason, a.Words)).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<CertificateView?> CertificateAsync(PortalDbContext books, Guid? id, CancellationToken cancellationToken)
    {
        if (id is null) return null;
        var certificate = await books.Certificates.AsNoTracking().Where(c => c.Id == id)
            .Select(c => new { c.Id, c.Number, c.ValidFrom, c.ValidUntil, c.IssuedAt }).SingleAsync(cancellationToken);
        var prints = await books.Prints.CountAsync(print => print.CertificateId == id, cancellationToken);
        return new CertificateView(
            certificate.Id, CertificateNumber.Stored(certificate.Number).Grouped, new Validity(certificate.ValidFrom, certificate.ValidUntil), certificate.IssuedAt, prints)
        {
            Last = await LastAsync(books, certificate.Id, cancellationToken),
        };
    }

    private static async Task<LastPrint?> LastAsync(PortalDbContext books, Guid certificateId, CancellationToken cancellationToken)
    {
        var last = await books.Prints.AsNoTracking().Where(print => print.CertificateId == certificateId)
            .OrderByDescending(print => print.Copy).ThenByDescending(print => print.Id).Select(print => new { print.Id, print.Copy }).FirstOrDefaultAsync(cancellationToken);
        if (last is null) return null;
        var outcome = await books.PrintOutcomes.AsNoTracking().Where(told => told.PrintId == last.Id)
            .OrderByDescending(told => told.At).ThenByDescending(told => told.Id).Select(told => (PrintOutcome?)told.Outcome).FirstOrDefaultAsync(cancellationToken);
        return new LastPrint(last.Id, last.Copy, outcome);
    }
}
