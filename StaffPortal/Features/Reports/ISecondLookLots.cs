using System.Security.Cryptography;

namespace StaffPortal.Features.Reports;

/// <summary>Where the lots of second looks come from: which pairs are drawn, which are planted, and in which order they stand.</summary>
public interface ISecondLookLots
{
    /// <summary>From 0, under 1.</summary>
    double Next();
}

/// <summary>Lots that nobody can foresee.</summary>
internal sealed class SecondLookLots : ISecondLookLots
{
    private const int Steps = 1 << 30;

    public double Next() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}
