namespace StaffPortal.Registers.Demonstration;

/// <summary>What a person of the demonstration register is there to show.</summary>
public enum DemonstrationRow
{
    /// <summary>Granted at once at the rail window; the card may be valid, expired or reported lost (R-RW-01, R-C-10).</summary>
    Ordinary,

    /// <summary>Under 3, no card (R-S-01).</summary>
    Infant,

    /// <summary>A parent whom the children of one family come with (R-S-01).</summary>
    Guardian,

    /// <summary>3 to 15, no card (R-S-01).</summary>
    ChildWithoutCard,

    /// <summary>Under 16 with a card (R-S-02).</summary>
    ChildWithCard,

    /// <summary>16 or over, card never issued (R-S-03).</summary>
    NeverIssued,

    /// <summary>60 or over, with an old register photo (R-S-04).</summary>
    Elderly,

    /// <summary>100 or over.</summary>
    Centenarian,

    /// <summary>Active military or armed police; the register does not say so (R-S-05).</summary>
    ActiveMilitary,

    /// <summary>A permit of Hong Kong, Macao or Taiwan residents (R-S-06, R-ID-05).</summary>
    HkMacaoTaiwan,

    /// <summary>A foreign permanent residence card (R-S-06, R-ID-05).</summary>
    ForeignPermanentResidence,

    /// <summary>The register has no photo (R-C-08).</summary>
    NoPhoto,

    /// <summary>Household registration in transfer (R-C-09).</summary>
    InTransfer,

    /// <summary>Registered as deceased (R-C-06).</summary>
    Deceased,

    /// <summary>A wanted person (R-C-12).</summary>
    Wanted,

    /// <summary>A travel or credit restriction (R-C-11).</summary>
    TravelRestriction,

    /// <summary>Number and register disagree about the sex (R-ID-03).</summary>
    SexDisagrees,

    /// <summary>The first two digits are no province's (R-ID-04).</summary>
    RegionUnknown,

    /// <summary>A number of the province that the place once belonged to (R-ID-04).</summary>
    FormerRegion,

    /// <summary>The register does not know the number (R-C-03).</summary>
    NotInRegister,

    /// <summary>The register does not answer (R-C-04).</summary>
    RegisterUnavailable,

    /// <summary>The register answers, but late.</summary>
    SlowAnswer,

    /// <summary>A long name with interpuncts (R-P-07).</summary>
    LongName,

    /// <summary>A character that few fonts have (R-P-06).</summary>
    RareName,

    /// <summary>Born on 29 February (rules.md 2).</summary>
    LeapDay,
}
