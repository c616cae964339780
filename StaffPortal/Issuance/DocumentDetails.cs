namespace StaffPortal.Issuance;

/// <summary>
/// What the paper says of a traveller beside the name, as the officer copied it from a document (照证件录入), where the register has no record.
/// Never a fact of the policy; sex and birth date come from the number.
/// </summary>
/// <param name="EthnicGroup">民族, two digits; null while it is not entered.</param>
/// <param name="HouseholdPlace">户籍所在地, at most <see cref="LongestPlace"/> characters; null while it is not entered.</param>
public sealed record DocumentDetails(string? EthnicGroup, string? HouseholdPlace)
{
    /// <summary>Most characters of a household place.</summary>
    public const int LongestPlace = 200;

    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => nameof(DocumentDetails);
}
