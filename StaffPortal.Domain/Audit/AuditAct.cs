// Long because every act that leaves an entry stands in this one list, so that none is missed.
namespace StaffPortal.Domain.Audit;

/// <summary>Everything people do here that leaves an entry. Names are stored and hashed: add members, never rename or remove one.</summary>
public enum AuditAct
{
    /// <summary>An officer signed in; outcome says whether it succeeded.</summary>
    SignedIn,

    /// <summary>An officer signed out, or the session ended.</summary>
    SignedOut,

    /// <summary>The citizen register was asked about a person.</summary>
    LookedUp,

    /// <summary>A masked number was shown in full (R-ID-08).</summary>
    Unmasked,

    /// <summary>An officer gave a verdict on two photos (R-C-07).</summary>
    Compared,

    /// <summary>The policy decided a case, or a supervisor did.</summary>
    Decided,

    /// <summary>A certificate was issued.</summary>
    Issued,

    /// <summary>A certificate that was still valid was voided because another one took its place (R-RW-06).</summary>
    Replaced,

    /// <summary>A certificate was printed or reprinted (R-P-04).</summary>
    Printed,

    /// <summary>A paper or code was verified (R-V-05).</summary>
    Verified,

    /// <summary>A case was put aside to be resumed.</summary>
    CaseParked,

    /// <summary>A case was finished; nothing of the traveller stays on screen.</summary>
    CaseFinished,

    /// <summary>A case moved to another desk or officer.</summary>
    CaseTakenOver,

    /// <summary>A live picture was taken.</summary>
    PictureTaken,

    /// <summary>A document besides the register record was seen and recorded.</summary>
    EvidenceSeen,

    /// <summary>The books were restored from a backup; what was done after it is not in them.</summary>
    Restored,

    /// <summary>What a document says of a traveller whom the register does not name was entered; which parts, never what they say.</summary>
    HolderEntered,

    /// <summary>The flight of an aviation case was recorded; the entry says what was seen of the ticket, not the journey.</summary>
    FlightRecorded,

    /// <summary>A traveller with nothing to show was asked orally (R-AW-03).</summary>
    OralCheckDone,

    /// <summary>A traveller said that he is in active service, or that he has no letter of his unit (R-S-05).</summary>
    ServiceStated,

    /// <summary>A slip with rule, reason and next step was printed (R-P-09).</summary>
    NoticeGiven,

    /// <summary>An administrator added, changed, closed or reopened an office; the detail names the fields, never what stands in them.</summary>
    OfficeChanged,

    /// <summary>An administrator added, closed or reopened a desk.</summary>
    DeskChanged,

    /// <summary>An administrator added, changed, disabled or enabled an officer; the detail names the fields, never a name.</summary>
    OfficerChanged,

    /// <summary>Somebody asked for what his role does not allow.</summary>
    AccessDenied,

    /// <summary>A supervisor made, changed or dropped a draft of the rules; the detail holds each changed figure's numbers.</summary>
    PolicyDraftChanged,

    /// <summary>A supervisor proposed a draft for an instant, or took a proposal back.</summary>
    PolicyProposed,

    /// <summary>A second supervisor approved a draft: it is an edition from its instant on; the detail holds the hash of its figures.</summary>
    PolicyApproved,

    /// <summary>When a traveller's train leaves was stated, or taken back; the entry does not say when.</summary>
    TrainRecorded,

    /// <summary>A reader read the traveller's card; the outcome says whether its text or its photo.</summary>
    CardRead,

    /// <summary>The decisions of a past period were replayed under a draft; the detail holds counts alone.</summary>
    PolicyReplayed,

    /// <summary>Certificates were searched; the detail says by what and how many were found, never what was typed.</summary>
    CertificatesSearched,

    /// <summary>An officer told what came out of the printer.</summary>
    PrintTold,

    /// <summary>Somebody asked to void a certificate, which needs a second person (R-P-05).</summary>
    VoidAsked,

    /// <summary>A certificate was voided (R-P-05).</summary>
    Voided,

    /// <summary>The second person did not agree to void a certificate (R-P-05).</summary>
    VoidDeclined,

    /// <summary>An officer closed the shift of a desk and signed for it; the detail holds counts alone.</summary>
    ShiftClosed,

    /// <summary>Who takes over a desk signed for the shift before.</summary>
    ShiftTaken,

    /// <summary>The close of a shift was opened as a PDF.</summary>
    ShiftPrinted,

    /// <summary>A quiet alert was raised; what it is about stands in its encrypted content alone.</summary>
    AlertRaised,

    /// <summary>A supervisor knows of a quiet alert.</summary>
    AlertAcknowledged,

    /// <summary>A supervisor dealt with a quiet alert; the outcome is his decision, the reason stands in its encrypted content alone.</summary>
    AlertClosed,

    /// <summary>The register answered about a certificate that was issued while it was silent (R-C-04).</summary>
    PostChecked,

    /// <summary>An officer took back what waits for a supervisor, or what one approved; facts may be changed again.</summary>
    ApprovalWithdrawn,

    /// <summary>A case waited too long for its own supervisors: those of all offices are asked.</summary>
    ApprovalEscalated,

    /// <summary>The trail was searched, or the proof of one certificate's life taken out of it; the detail says by what and how many were found.</summary>
    TrailSearched,

    /// <summary>Somebody asked for a report as a file, or took one back; the detail says which kind and by what it is narrowed, never a figure.</summary>
    ReportExported,

    /// <summary>A report file was opened.</summary>
    ReportOpened,

    /// <summary>Somebody saved a report, or removed one that was saved.</summary>
    ReportSaved,

    /// <summary>A pair of photos was judged once more; the object is the case of its register photo, and nothing tells whether the other picture is of the same case.</summary>
    SecondLooked,
}
