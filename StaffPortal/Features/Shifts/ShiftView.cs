using StaffPortal.Domain.Certificates;

namespace StaffPortal.Features.Shifts;

/// <summary>A certificate that the balance of a shift names.</summary>
/// <param name="Id">Part of its page's address.</param>
/// <param name="Number">In groups for reading.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HasSheet">Whether a good sheet of it came out.</param>
public sealed record NamedCertificate(Guid Id, string Number, CertificateState State, bool HasSheet);

/// <summary>The shift of a desk that runs.</summary>
/// <param name="From">The end of the one before.</param>
/// <param name="Until">Up to when it was read.</param>
/// <param name="Books">What the books say.</param>
/// <param name="Named">Voided, replaced, or without a good sheet; at most fifty.</param>
/// <param name="Unfinished">Cases at the desk that are not finished.</param>
/// <param name="Serials">First and last number of the shift; null where nothing was issued.</param>
public sealed record RunningShift(
    DateTimeOffset From, DateTimeOffset Until, ShiftBooks Books, IReadOnlyList<NamedCertificate> Named, int Unfinished, (string First, string Last)? Serials);

/// <summary>A closed shift.</summary>
public sealed record ClosedShift(
    Guid Id, string Office, int Desk, DateTimeOffset From, DateTimeOffset Until, ShiftContent Content, string? Explanation, string ClosedBy, DateTimeOffset ClosedAt, string? TakenBy, DateTimeOffset? TakenAt)
{
    /// <summary>Not the explanation: it may name somebody.</summary>
    public override string ToString() => $"Shift {Id:N}";
}

/// <summary>What the page of shifts shows.</summary>
/// <param name="Running">The desk's own; null for who sits at none.</param>
/// <param name="Closed">Newest first: of the desk, or for a supervisor of the office.</param>
public sealed record ShiftView(RunningShift? Running, IReadOnlyList<ClosedShift> Closed);
