using StaffPortal.Domain.Approvals;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Reports;

/// <summary>All that the books say of one case and that reports count.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Content">What it holds; null once it was erased.</param>
/// <param name="Certificate">What was issued.</param>
/// <param name="Prints">By time.</param>
/// <param name="Told">What came out of the printer; of one sheet the newest counts.</param>
/// <param name="Approvals">By time.</param>
/// <param name="Acts">Look-ups and slips, as the trail has them, in its order.</param>
public sealed record CaseTale(
    CaseRow Row, CaseContent? Content, TaleCertificate? Certificate, IReadOnlyList<TalePrint> Prints, IReadOnlyList<TaleSheet> Told,
    IReadOnlyList<TaleApproval> Approvals, IReadOnlyList<TaleAct> Acts)
{
    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(CaseTale);
}

/// <summary>A certificate without what it says of its holder.</summary>
public sealed record TaleCertificate(
    Guid Id, Guid CaseId, string Number, string OfficeCode, int DeskNumber, string OfficerNumber, Channel Channel, DateOnly Day, DateTimeOffset IssuedAt, CertificateState State, bool Fraud);

/// <summary>A sheet sent to a printer; copy 0 is the original.</summary>
public sealed record TalePrint(Guid Id, Guid CertificateId, int Copy, DateTimeOffset At);

/// <summary>What was told of a sheet; ids are in the order of time.</summary>
public sealed record TaleSheet(Guid PrintId, PrintOutcome Outcome, Guid Id);

/// <summary>One time that it was sent to the supervisors.</summary>
public sealed record TaleApproval(Guid CaseId, ApprovalState State, string ProposedBy, DateTimeOffset ProposedAt, string? DecidedBy, DateTimeOffset? DecidedAt);

/// <summary>An act on the case.</summary>
public sealed record TaleAct(string Object, AuditAct Act, string Officer);
