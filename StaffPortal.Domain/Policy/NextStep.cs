namespace StaffPortal.Domain.Policy;

/// <summary>What the traveller or the officer does next because of a finding; the words stand in the resources.</summary>
public enum NextStep
{
    /// <summary>Nothing to do.</summary>
    None,

    /// <summary>The traveller comes to the window himself.</summary>
    ComeInPerson,

    /// <summary>The exit-entry authority is in charge (R-S-06).</summary>
    GoToExitEntry,

    /// <summary>Ask the number and the name again.</summary>
    AskAgain,

    /// <summary>Call the supervisor on duty and keep the traveller company.</summary>
    CallSupervisor,

    /// <summary>Go to the police station of the household registration.</summary>
    GoToHouseholdPolice,

    /// <summary>Compare the faces.</summary>
    Compare,

    /// <summary>Show a document with a photo.</summary>
    ShowPhotoEvidence,

    /// <summary>Show a document.</summary>
    ShowEvidence,

    /// <summary>Show the household register or the birth certificate.</summary>
    ShowFamilyEvidence,

    /// <summary>Bring the guardian to the window.</summary>
    BringGuardian,

    /// <summary>A supervisor looks at the case.</summary>
    AwaitSupervisor,

    /// <summary>Have the card replaced.</summary>
    ReplaceCard,

    /// <summary>Record flight number and departure from the ticket.</summary>
    RecordFlight,

    /// <summary>Have the ticket put right at the airline's counter, or travel on the document that the flight asks for.</summary>
    CheckTicket,

    /// <summary>Go to the airline, take a later flight, come back.</summary>
    RebookFlight,

    /// <summary>Choose another validity, within its bounds and past the departure.</summary>
    ChooseValidity,

    /// <summary>Ask the questions of the oral check.</summary>
    AskOrally,

    /// <summary>Say why another paper is needed.</summary>
    StateReplacement,

    /// <summary>Go to the window, whose place and hours stand in the office directory.</summary>
    GoToWindow,

    /// <summary>Try again in a while; nothing was counted.</summary>
    TryAgain,

    /// <summary>Pass the live check.</summary>
    PassLiveCheck,

    /// <summary>Let the application know the location.</summary>
    AuthoriseLocation,

    /// <summary>Give ethnic group and household place as they are registered.</summary>
    GiveDetails,

    /// <summary>Use the certificate that is still valid.</summary>
    UseTheValidOne,

    /// <summary>Travel on the document that would have been shown: it is itself valid.</summary>
    UseOwnDocument,

    /// <summary>Bring the original letter of the unit.</summary>
    BringUnitLetter,

    /// <summary>Record how the guardian can be reached.</summary>
    RecordGuardianContact,
}
