using StaffPortal.Domain.Certificates;

namespace StaffPortal.Features.Certificates;

/// <summary>Why an act on a certificate did not go through. Each has a message and a next step in the resources.</summary>
public enum CertificateFault
{
    /// <summary>This role may not do it.</summary>
    NotAllowed,

    /// <summary>A child's or a soldier's: only who issued it and the supervisors of the office see the person (R-X-08).</summary>
    NarrowAccess,

    /// <summary>There is no such certificate, or none of this office.</summary>
    NoSuchCertificate,

    /// <summary>An office below issued it: it is looked at here, and acted on there.</summary>
    OtherOffice,

    /// <summary>What was typed is neither a certificate's number nor an identity number nor a name.</summary>
    Unreadable,

    /// <summary>The last day lies before the first, or both are more than a year apart.</summary>
    DaysUnlikely,

    /// <summary>It was voided or replaced already.</summary>
    NotInForce,

    /// <summary>Its time has run out: it is not printed any more.</summary>
    Expired,

    /// <summary>It was issued electronically: there is no paper of it.</summary>
    NotPaper,

    /// <summary>All reprints were made (R-P-04).</summary>
    ReprintsUsedUp,

    /// <summary>A wish to void it waits for a second person already.</summary>
    AlreadyAsked,

    /// <summary>The wish was answered already.</summary>
    AlreadyAnswered,

    /// <summary>Nobody is the second person of his own wish (R-P-05).</summary>
    OwnWish,

    /// <summary>The words are longer than 200 characters.</summary>
    WordsTooLong,

    /// <summary>Two acts came at once; the other one was first.</summary>
    ChangedMeanwhile,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of an act or of reading.</summary>
/// <param name="Stands">What was read or made; null where there is a fault.</param>
/// <param name="Fault">Why not.</param>
public sealed record CertificateResult<T>(T? Stands, CertificateFault? Fault = null)
    where T : class;

/// <summary>What a step made of a certificate.</summary>
/// <param name="Notes">What goes into the trail.</param>
/// <param name="Fault">Why nothing is changed.</param>
public sealed record CertificateStep(IReadOnlyList<Persistence.AuditNote> Notes, CertificateFault? Fault = null)
{
    /// <summary>Nothing is changed, and why.</summary>
    public static CertificateStep Refused(CertificateFault fault) => new([], fault);

    /// <summary>The fault that an obstacle to a reprint is.</summary>
    public static CertificateFault Of(ReprintObstacle obstacle) => obstacle switch
    {
        ReprintObstacle.NotInForce => CertificateFault.NotInForce,
        ReprintObstacle.Expired => CertificateFault.Expired,
        ReprintObstacle.NotPaper => CertificateFault.NotPaper,
        ReprintObstacle.UsedUp => CertificateFault.ReprintsUsedUp,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
    };
}
