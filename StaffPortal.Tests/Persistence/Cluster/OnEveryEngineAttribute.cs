using System.Reflection;
using StaffPortal.Tests.Features.Books;
using Xunit.Sdk;
using Xunit.v3;

namespace StaffPortal.Tests.Persistence.Cluster;

/// <summary>As <see cref="InlineDataAttribute"/>, once for each engine, which comes as the first argument.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryEngineAttribute(params object?[] values) : DataAttribute
{
    /// <summary>What comes after the engine.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. PortalUnderTest.Engines.Select(engine => new TheoryDataRow((object?[])[engine.Data, .. values]))]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
