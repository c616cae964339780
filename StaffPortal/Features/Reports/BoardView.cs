using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;

namespace StaffPortal.Features.Reports;

/// <summary>How an office stands now (值班大屏); no traveller and no reason is on it.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Figures">Of today in Shanghai.</param>
/// <param name="Hours">Issued in each of the 24 hours of today.</param>
/// <param name="Desks">The cases at the desks, longest first.</param>
/// <param name="Waiting">What waits for a supervisor, longest first.</param>
/// <param name="Printers">The desks that printed today.</param>
/// <param name="RegisterSilentMinutes">Whole minutes since the register fell silent for this node; null while it answers.</param>
public sealed record BoardView(
    DateTimeOffset At, BoardFigures Figures, IReadOnlyList<BoardHour> Hours, IReadOnlyList<BoardDesk> Desks, IReadOnlyList<BoardWaiting> Waiting,
    IReadOnlyList<BoardPrinter> Printers, int? RegisterSilentMinutes);

/// <summary>Today's figures of an office.</summary>
/// <param name="Rail">Certificates issued for trains.</param>
/// <param name="Air">Certificates issued for flights.</param>
/// <param name="MedianSeconds">From look-up to issue; null where nothing was issued at a desk.</param>
/// <param name="Refused">Cases that the policy refused and that were finished without a certificate.</param>
/// <param name="Reprints">Sheets printed once more.</param>
/// <param name="Voided">Certificates voided.</param>
/// <param name="Spoiled">Sheets told to be spoiled or jammed.</param>
public sealed record BoardFigures(int Rail, int Air, int? MedianSeconds, int Refused, int Reprints, int Voided, int Spoiled)
{
    /// <summary>All of them.</summary>
    public int Issued => Rail + Air;
}

/// <summary>Issued in one hour.</summary>
public sealed record BoardHour(int Hour, int Rail, int Air);

/// <summary>A case at a desk.</summary>
public sealed record BoardDesk(int Desk, TravelMode Mode, CaseState State, Verdict Verdict, DateTimeOffset OpenedAt);

/// <summary>A case that waits for a supervisor.</summary>
public sealed record BoardWaiting(int Desk, TravelMode Mode, DateTimeOffset ProposedAt, DateTimeOffset? DepartureAt);

/// <summary>A desk's printer, as far as its officers told.</summary>
/// <param name="Desk">The desk.</param>
/// <param name="Sheets">Sent to it today.</param>
/// <param name="LastAt">The last of them.</param>
/// <param name="LastTold">What was told last of a sheet of today; null where nothing was.</param>
/// <param name="Spoiled">Sheets of today told to be spoiled or jammed.</param>
public sealed record BoardPrinter(int Desk, int Sheets, DateTimeOffset LastAt, PrintOutcome? LastTold, int Spoiled);
