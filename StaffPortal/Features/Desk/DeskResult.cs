namespace StaffPortal.Features.Desk;

/// <summary>Why a desk act did not do what was asked. Each has a message and a next step in the resources.</summary>
public enum DeskFault
{
    /// <summary>This role may not do it.</summary>
    NotAllowed,

    /// <summary>The number is malformed; the detail says which of Missing, Length, Characters, Date, CheckCharacter.</summary>
    MalformedNumber,

    /// <summary>The stated name cannot be one; the detail says which of Length, Characters.</summary>
    MalformedName,

    /// <summary>The household place cannot be one: longer than 200 characters, or with control characters.</summary>
    MalformedPlace,

    /// <summary>A supervisor cannot decide about nobody: name, ethnic group and household place are not all entered.</summary>
    HolderMissing,

    /// <summary>A child without a number is not entered in full; the detail says which of Name, BirthDate, Age, Sex, Document.</summary>
    MalformedChild,

    /// <summary>This person cannot be a guardian; the detail is a <see cref="Domain.Policy.GuardianFault"/>.</summary>
    GuardianNotPossible,

    /// <summary>A telephone number cannot be one.</summary>
    MalformedPhone,

    /// <summary>The number of a document cannot be one: too long, or with control characters.</summary>
    MalformedDocumentNumber,

    /// <summary>The letter of a unit is not entered in full; the detail says which of Unit, Department, Date, Seal.</summary>
    LetterIncomplete,

    /// <summary>Another traveller of the visit is not ready: nobody's case was sent, or issued; the detail is his place among them.</summary>
    VisitNotReady,

    /// <summary>The officer gave the look-up up while it waited; nothing was written.</summary>
    LookUpCancelled,

    /// <summary>The office issues for the other mode.</summary>
    ModeNotOffered,

    /// <summary>The flight cannot be read; the detail says which of Number, Departure.</summary>
    MalformedFlight,

    /// <summary>The time of a train cannot be read, or it arrives before it leaves; the detail says which of Departure, Arrival.</summary>
    MalformedTrain,

    /// <summary>These days of validity are not offered; the detail says which are.</summary>
    ValidityNotOffered,

    /// <summary>There is no such case, or none of this office.</summary>
    NoSuchCase,

    /// <summary>Another desk has taken the case over; the detail is that desk's number.</summary>
    TakenOver,

    /// <summary>The case is finished or issued: nothing more can be changed in it.</summary>
    AlreadyDecided,

    /// <summary>The case waits for a supervisor, or one approved it as it is: changing it means taking it back first.</summary>
    UnderReview,

    /// <summary>Another desk has the case before it just now; the detail says which desk and whose number.</summary>
    Held,

    /// <summary>Two acts came at once; the other one was first.</summary>
    ChangedMeanwhile,

    /// <summary>The policy does not grant it (any more).</summary>
    NotGranted,

    /// <summary>Something is to be reviewed that the supervisor's approval does not name.</summary>
    NotApproved,

    /// <summary>There is no picture to print, neither a live one nor the register's (R-P-10).</summary>
    PortraitMissing,

    /// <summary>The comparison came before there was a live picture or a note that there is none.</summary>
    PictureMissing,

    /// <summary>This desk has issued today all that it may while the register is silent (R-C-04).</summary>
    SilentCeilingReached,

    /// <summary>No font has these characters of the name; the detail lists them (R-P-06).</summary>
    GlyphMissing,

    /// <summary>The day's numbers are used up.</summary>
    NumbersUsedUp,

    /// <summary>The paper was printed once more as often as it may be (R-P-04).</summary>
    ReprintsUsedUp,

    /// <summary>The sheet's number cannot be one: at most 20 of 0–9 A–Z.</summary>
    MalformedStock,

    /// <summary>The database did not answer.</summary>
    DatabaseUnavailable,
}

/// <summary>What came of a desk act: the case as it now stands, a fault, or both (the case as it really is, and why the act did not go through).</summary>
/// <param name="Case">The case, where there is one to show.</param>
/// <param name="Fault">Why not; null where all went well.</param>
/// <param name="Detail">What the fault's message names; never personal data but the characters of <see cref="DeskFault.GlyphMissing"/>.</param>
public sealed record DeskResult(CaseView? Case, DeskFault? Fault = null, string? Detail = null);
