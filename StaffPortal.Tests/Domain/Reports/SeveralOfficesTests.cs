using StaffPortal.Domain.Reports;

namespace StaffPortal.Tests.Domain.Reports;

/// <summary>One traveller at several offices within hours.</summary>
public sealed class SeveralOfficesTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan s_within = TimeSpan.FromHours(6);

    [Theory]
    [InlineData("BXZ01", "FTZ01", 360, true)]
    [InlineData("BXZ01", "FTZ01", 361, false)]
    [InlineData("BXZ01", "BXZ01", 5, false)]
    public void Find_TwoVisits_CountWhereTheOfficesDifferAndTheHoursAreFew(string first, string second, int minutes, bool isFound)
    {
        var later = Guid.CreateVersion7();
        var found = SeveralOffices.Find([new("t", later, second, s_noon.AddMinutes(minutes)), new("t", Guid.CreateVersion7(), first, s_noon)], s_within);
        Assert.Equal(isFound ? [new OfficesApart(later, first, second, TimeSpan.FromMinutes(minutes))] : Array.Empty<OfficesApart>(), found);
    }

    [Fact]
    public void Find_SeveralTravellers_EachOnceAndTheClosestFirst()
    {
        var found = SeveralOffices.Find(
            [Visit("a", "X", 0), Visit("a", "Y", 50), Visit("a", "Z", 80), Visit("b", "X", 0), Visit("b", "Y", 10), Visit("c", "X", 0), Visit("d", "Y", 1)], s_within);
        Assert.Equal([("X", "Y", 10), ("Y", "Z", 30)], found.Select(apart => (apart.First, apart.Second, (int)apart.Apart.TotalMinutes)));
    }

    private static TravellerVisit Visit(string traveller, string office, int minutes) => new(traveller, Guid.CreateVersion7(), office, s_noon.AddMinutes(minutes));
}
