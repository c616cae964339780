using StaffPortal.Issuance;

namespace StaffPortal.Features.Desk;

/// <summary>What a desk did today in Shanghai (本窗口今天).</summary>
/// <param name="Issued">Certificates issued at this desk.</param>
/// <param name="OfficeIssued">Certificates issued in the whole office.</param>
/// <param name="Refused">Cases finished without one.</param>
/// <param name="AverageSeconds">From look-up to issue; null where nothing was issued.</param>
/// <param name="Recent">The newest three of this desk, newest first.</param>
/// <param name="OldestYears">How many years back a birth date is believed in now (R-ID-02); null where nobody looks up.</param>
public sealed record DeskToday(int Issued, int OfficeIssued, int Refused, int? AverageSeconds, IReadOnlyList<RecentCertificate> Recent, int? OldestYears);

/// <summary>One of the desk's newest certificates, masked.</summary>
/// <param name="CaseId">Opens the case, with its paper, for as long as it is not finished.</param>
/// <param name="CertificateId">Part of the paper's address.</param>
/// <param name="Number">In groups for reading.</param>
/// <param name="MaskedName">周*远.</param>
/// <param name="IssuedAt">UTC.</param>
/// <param name="Prints">0 where it was never sent to a printer: the officer should look.</param>
/// <param name="Finished">Whether the desk finished the case.</param>
public sealed record RecentCertificate(Guid CaseId, Guid CertificateId, string Number, string MaskedName, DateTimeOffset IssuedAt, int Prints, bool Finished);

/// <summary>A case of the office that is not finished, masked.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="DeskNumber">Where it is.</param>
/// <param name="MaskedName">周*远, or the masked number where there is no name.</param>
/// <param name="SavedAt">Last written.</param>
/// <param name="State">Open, parked or approved.</param>
/// <param name="DepartureAt">When the traveller departs, where that is known.</param>
/// <param name="ServedFirst">Whether he is served first (R-S-04).</param>
/// <param name="Held">Whether another desk has it before it now.</param>
public sealed record UnfinishedCase(
    Guid CaseId, int DeskNumber, string MaskedName, DateTimeOffset SavedAt, CaseState State, DateTimeOffset? DepartureAt, bool ServedFirst, bool Held);
