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
}
