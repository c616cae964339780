namespace StaffPortal.Tests.Benchmarks.Kill;

public sealed class KillCountTests
{
    private const string Number = "RBXZ01261120000001Q";
    private static readonly DateTimeOffset s_killed = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Check_NumberSeenAndNotStored_IsLostAndAFault()
    {
        var count = Checked(stored: null, seen: s_killed.AddSeconds(-5));
        Assert.Equal((1, true, $"{Number}: seen on a screen, not in the books"), (count.Lost, count.IsBroken, count.Faults));
    }

    [Theory]
    [InlineData(-5, -4, 0)]
    [InlineData(-5, 1, 0)]
    [InlineData(-5, 2, 1)]
    [InlineData(-5, null, 1)]
    [InlineData(1, null, 0)]
    public void Check_NumberStored_CountsAsUnseenWhenTheKillCameBeforeTheScreen(int storedAt, int? seenAt, int unseen)
    {
        var count = Checked(s_killed.AddSeconds(storedAt), seenAt is { } at ? s_killed.AddSeconds(at) : null);
        Assert.Equal((unseen, 0, false), (count.UnseenAtKill, count.Lost, count.IsBroken));
    }

    [Fact]
    public void Check_BooksAtFault_IsBroken()
    {
        var count = new KillCount();
        count.Check(new BooksFound(new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal), ["a gap"]), new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal), s_killed);
        Assert.Equal((true, "a gap"), (count.IsBroken, count.Faults));
    }

    [Fact]
    public void Add_CaseWithAnotherNumber_Contradicts()
    {
        var acknowledged = new Acknowledged(TimeProvider.System);
        Assert.Equal(
            [Sighting.First, Sighting.Again, Sighting.Contradicts],
            [acknowledged.Add("one", Number), acknowledged.Add("one", Number), acknowledged.Add("one", "RBXZ012611200000090")]);
    }

    private static KillCount Checked(DateTimeOffset? stored, DateTimeOffset? seen)
    {
        var count = new KillCount();
        count.Check(new BooksFound(One(stored), []), One(seen), s_killed);
        return count;
    }

    private static Dictionary<string, DateTimeOffset> One(DateTimeOffset? at) =>
        at is { } instant ? new(StringComparer.Ordinal) { [Number] = instant } : new(StringComparer.Ordinal);
}
