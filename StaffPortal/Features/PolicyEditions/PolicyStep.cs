using StaffPortal.Domain.Policy;
using StaffPortal.Persistence;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What a step made of a draft.</summary>
/// <param name="Note">What goes into the trail; null where nothing is changed.</param>
/// <param name="Fault">Why nothing is changed; null where all stood as asked for already.</param>
/// <param name="Problems">Which figures are wrong.</param>
public sealed record PolicyStep(AuditNote? Note, PolicyFault? Fault, IReadOnlyList<EditionProblem> Problems)
{
    /// <summary>All stands as asked for already.</summary>
    public static PolicyStep Nothing { get; } = new(null, null, []);

    /// <summary>The books were changed.</summary>
    public static PolicyStep Done(AuditNote note) => new(note, null, []);

    /// <summary>Nothing is changed, and why.</summary>
    public static PolicyStep Refused(PolicyFault fault, params IReadOnlyList<EditionProblem> problems) => new(null, fault, problems);
}
