using StaffPortal.Domain.Comparison;
using StaffPortal.Domain.Identity;

namespace StaffPortal.Domain.Policy;

/// <summary>Why somebody is not a verified guardian (R-S-01).</summary>
public enum GuardianFault
{
    /// <summary>No fault: verified.</summary>
    None,

    /// <summary>There is no number.</summary>
    NumberMissing,

    /// <summary>It is the traveller himself.</summary>
    IsTraveller,

    /// <summary>The register shows no record, or did not answer.</summary>
    NotInRegister,

    /// <summary>Registered as deceased, or the record does not say.</summary>
    Deceased,

    /// <summary>Not of age.</summary>
    TooYoung,

    /// <summary>Photo and person were not compared, or are not the same.</summary>
    NotCompared,
}

/// <summary>Who comes with a child, to be verified like a traveller: number, register, comparison (R-S-01). One verification serves several children.</summary>
/// <param name="Number">公民身份号码.</param>
/// <param name="Register">The register's answer.</param>
/// <param name="Comparison">The officer's comparison.</param>
public sealed record Guardian(CitizenIdNumber? Number, RegisterFacts? Register, PhotoComparison? Comparison)
{
    /// <summary>The first thing that is wrong, in the order of the members; none where he is verified.</summary>
    /// <param name="traveller">The child's number; null where it has none.</param>
    /// <param name="today">The day in Shanghai.</param>
    /// <param name="edition">Whose age.</param>
    public GuardianFault Fault(CitizenIdNumber? traveller, DateOnly today, PolicyEdition edition)
    {
        if (Number is null) return GuardianFault.NumberMissing;
        if (Number == traveller) return GuardianFault.IsTraveller;
        if (Register is not { Outcome: RegisterOutcome.Found }) return GuardianFault.NotInRegister;
        if (Register.Deceased is not false) return GuardianFault.Deceased;
        if (Number.AgeOn(today) < edition.GuardianFrom) return GuardianFault.TooYoung;
        return Comparison is PhotoComparison.Match ? GuardianFault.None : GuardianFault.NotCompared;
    }

    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(Guardian);
}
