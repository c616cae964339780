namespace StaffPortal.Tests.Benchmarks;

public sealed class BenchmarkOptionsTests
{
    [Fact]
    public void Read_OneGiven_TheOtherKeepsItsDefault()
    {
        var options = BenchmarkOptions.Read("cycles=20", ("cycles", 200), ("desks", 3));
        Assert.Equal((20, 3, "cycles=20 desks=3"), (options["cycles"], options["desks"], options.ToString()));
    }

    [Theory]
    [InlineData("cycle=20")]
    [InlineData("cycles")]
    [InlineData("cycles=")]
    [InlineData("cycles=many")]
    [InlineData("cycles=0")]
    [InlineData("cycles=-1")]
    public void Read_WhatIsNoOption_SaysWhichThereAre(string text)
    {
        var fault = Assert.Throws<FormatException>(() => BenchmarkOptions.Read(text, ("cycles", 200), ("desks", 3)));
        Assert.Equal($"'{text}' is no option here. There are: cycles=200, desks=3.", fault.Message);
    }
}
