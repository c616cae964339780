using StaffPortal.Domain;
using StaffPortal.Domain.Identity;
using StaffPortal.Issuance;
using StaffPortal.Security;

namespace StaffPortal.Features.Administration;

/// <summary>
/// An officer's own identity number: a look-up value of it is kept, made as that of every traveller, so that who looks up a colleague is seen.
/// The number itself is kept nowhere.
/// </summary>
public sealed class OwnNumber(PersonalDataProtector protector, TimeProvider clock)
{
    /// <summary>What is to be kept.</summary>
    /// <param name="typed">As typed: null leaves what is there, empty clears it.</param>
    /// <param name="before">What is there.</param>
    /// <param name="problems">Where it is no identity number, that is added.</param>
    public string? LookupOf(string? typed, string? before, ICollection<AdministrationProblem> problems)
    {
        if (typed is null) return before;
        if (typed.Length == 0) return null;
        var dates = new BirthDates(DateOnly.MinValue, ShanghaiTime.Day(clock.GetUtcNow()));
        if (CitizenIdNumber.TryParse(typed, dates, out var number, out _)) return protector.OfNumber(number);
        problems.Add(new(AdministrationFault.IdentityNumber, AdministrationField.Identity));
        return before;
    }
}
