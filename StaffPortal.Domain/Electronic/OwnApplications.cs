using StaffPortal.Domain.Policy;

namespace StaffPortal.Domain.Electronic;

/// <summary>Which of his own applications a registered user sees (R-RE-11): those that he made, for himself or for another (R-RE-12).</summary>
public static class OwnApplications
{
    /// <summary>
    /// The earliest instant of which one is shown, itself included, in UTC; every later one is. Day and hour are those of now in Shanghai, so many calendar
    /// months back; where that month has no such day, its last day.
    /// </summary>
    /// <param name="at">Now.</param>
    /// <param name="edition">Whose number of months.</param>
    public static DateTimeOffset ShownFrom(DateTimeOffset at, PolicyEdition edition) =>
        ShanghaiTime.At(at).AddMonths(-edition.OwnApplicationsMonths).ToUniversalTime();
}
