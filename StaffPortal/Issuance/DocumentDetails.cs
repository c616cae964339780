using StaffPortal.Domain.Policy;

namespace StaffPortal.Issuance;

/// <summary>
/// What the paper says of a traveller beside the name, as the officer copied it from a document (照证件录入), where the register has no record:
/// never a fact of the policy then; sex and birth date come from the number. Electronically it is what the traveller stated himself (R-AE-02).
/// </summary>
/// <param name="EthnicGroup">民族, two digits; null while it is not entered.</param>
/// <param name="HouseholdPlace">户籍所在地, at most <see cref="LongestPlace"/> characters; null while it is not entered.</param>
public sealed record DocumentDetails(string? EthnicGroup, string? HouseholdPlace)
{
    /// <summary>Most characters of a household place.</summary>
    public const int LongestPlace = 200;

    /// <summary>For the policy, of an electronic application.</summary>
    public DetailsFacts ToFacts() => new(EthnicGroup is null ? null : Domain.Identity.EthnicGroup.Of(EthnicGroup), HouseholdPlace);

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(DocumentDetails);
}
