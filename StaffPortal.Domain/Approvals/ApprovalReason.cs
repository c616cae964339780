namespace StaffPortal.Domain.Approvals;

/// <summary>Why a supervisor approves a case or returns it (批复理由). Names are stored: add members, never rename or remove one.</summary>
public enum ApprovalReason
{
    /// <summary>Approved: the photo of a document is that of the traveller.</summary>
    EvidenceMatches,

    /// <summary>Approved: the documents of a child and its guardian agree.</summary>
    GuardianAgrees,

    /// <summary>Approved: the oral check was answered.</summary>
    OralCheckRight,

    /// <summary>Approved: confirmed by telephone or by another system of the police.</summary>
    ConfirmedElsewhere,

    /// <summary>Returned: a document, or a better picture, is wanted.</summary>
    MoreIsWanted,

    /// <summary>Returned: this is not, or not surely, the same person.</summary>
    NotTheSamePerson,

    /// <summary>Returned: the traveller is not to get a certificate here.</summary>
    NotToBeIssued,

    /// <summary>Either way; the words say it.</summary>
    Other,
}
