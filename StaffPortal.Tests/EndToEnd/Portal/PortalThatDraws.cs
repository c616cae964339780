using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>A portal with such a register at which every ordinary case is drawn for a system check (R-C-12), and a desk issues one certificate a day without the register.</summary>
public sealed class PortalThatDraws(PostgresCluster cluster) : PortalWithRegister(cluster)
{
    /// <summary>The flows of the supervisor's alerts, one after another.</summary>
    public const string Collection = "A portal that draws";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> More { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Demo__SystemCheckLot"] = "0", ["Register__IssuedWhileSilentPerDeskAndDay"] = "1",
    };
}

/// <summary>Tells xunit which classes share it.</summary>
[CollectionDefinition(PortalThatDraws.Collection)]
public sealed class PortalThatDrawsCollection : ICollectionFixture<PortalThatDraws>;
