namespace StaffPortal.Tests.Benchmarks;

public sealed class SampleTests
{
    [Fact]
    public void Quantiles_OfOneToAHundred_AreTheValuesOfThatRank()
    {
        var quantiles = Of(Enumerable.Range(1, 100).Reverse()).Quantiles();
        Assert.Equal(new Quantiles(Ms(50), Ms(95), Ms(99)), quantiles);
    }

    [Fact]
    public void Quantiles_OfThree_AreTakenUpToTheNextRank() => Assert.Equal(new Quantiles(Ms(20), Ms(30), Ms(30)), Of([30, 10, 20]).Quantiles());

    [Fact]
    public void Quantiles_OfOne_AreThatOne() => Assert.Equal(new Quantiles(Ms(7), Ms(7), Ms(7)), Of([7]).Quantiles());

    [Fact]
    public void Quantiles_OfNothing_AreRefused() => Assert.Throws<InvalidOperationException>(() => new Sample().Quantiles());

    [Fact]
    public void Joined_TwoSamples_HoldsEveryTime()
    {
        var joined = Sample.Joined([Of([1, 2]), Of([3])]);
        Assert.Equal((3, Ms(2)), (joined.Count, joined.Quantiles().Median));
    }

    [Theory]
    [InlineData(0.414, "0.41")]
    [InlineData(4.14, "4.1")]
    [InlineData(41.4, "41")]
    [InlineData(4140.4, "4140")]
    public void Short_OfAFigure_KeepsTwoDigits(double value, string told) => Assert.Equal(told, Figures.Short(value));

    [Fact]
    public void Rate_OfTwoWorks_IsThatOfBothTogether()
    {
        var work = new Work(TimeSpan.FromSeconds(1), Of([1, 2, 3])) + new Work(TimeSpan.FromSeconds(3), Of([4]));
        Assert.Equal(1, work.Rate);
    }

    private static Sample Of(IEnumerable<int> milliseconds)
    {
        var sample = new Sample();
        foreach (var one in milliseconds) sample.Add(Ms(one));
        return sample;
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
