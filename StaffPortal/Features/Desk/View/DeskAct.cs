using StaffPortal.Security;

namespace StaffPortal.Features.Desk.View;

/// <summary>What an act is called with.</summary>
/// <param name="RequestId">The same for a repetition.</param>
/// <param name="CaseId">Empty where there is no case yet.</param>
/// <param name="Officer">Who acts.</param>
/// <param name="Cancelled">Cancelled when the page goes away.</param>
public sealed record DeskAct(Guid RequestId, Guid CaseId, OfficerSession Officer, CancellationToken Cancelled);
