using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Persistence;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>One certificate's life as a small file that verifies alone.</summary>
public sealed class LifeProofTests(PostgresCluster cluster)
{
    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Proof_OfALife_HoldsItsEntriesAndVerifiesAlone(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(3);
        var paper = new PaperDriver(portal);
        var id = await paper.HandedOverAsync();
        await trail.AddAsync(2);
        await trail.CheckpointAsync();
        await trail.AddAsync(4);
        await trail.CheckpointAsync();

        var (proof, fault) = await ProveAsync(portal, trail, (await paper.RowAsync(id)).Number);

        Assert.Null(fault);
        using var key = trail.Key();
        var read = LifeProof.FromJson(proof!.ToJson())!;
        Assert.Null(read.FirstUncovered(key));
        Assert.Contains(read.Entries, entry => entry.Entry.Contains("\"act\":\"Issued\"", StringComparison.Ordinal));
        Assert.Contains(read.Entries, entry => entry.Entry.Contains("\"act\":\"LookedUp\"", StringComparison.Ordinal));
        Assert.InRange(proof.ToJson().Length, 1000, 20_000);
        foreach (var entry in read.Entries)
        {
            foreach (var forged in (ProvedEntry[])[entry with { Entry = entry.Entry.Replace("100001", "100002", StringComparison.Ordinal) }, entry with { Index = entry.Index + 1 }, entry with { Path = [.. entry.Path.Skip(1)] }])
                Assert.Equal(forged, (read with { Entries = [forged] }).FirstUncovered(key));
        }
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        Assert.NotNull(read.FirstUncovered(other));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Proof_BeforeACheckpointCoversIt_IsNotGiven(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        await using var trail = new KeptTrail(portal);
        await trail.AddAsync(1);
        await trail.CheckpointAsync();
        var paper = new PaperDriver(portal);
        var number = (await paper.RowAsync(await paper.HandedOverAsync())).Number;
        Assert.Equal(ProofFault.NotCoveredYet, (await ProveAsync(portal, trail, number)).Fault);
        Assert.Equal(ProofFault.NoSuchCertificate, (await ProveAsync(portal, trail, CertificateNumber.Compose(TravelMode.Rail, OfficeCode.Of("BXZ01"), new DateOnly(2026, 11, 20), 999).Value)).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"version\":2,\"certificate\":\"R\",\"note\":\"\",\"entries\":[]}")]
    [InlineData("{\"version\":1,\"certificate\":\"R\",\"note\":\"\",\"entries\":[{\"index\":0}]}")]
    public void Read_WhatIsNoProof_IsNothing(string json) => Assert.Null(LifeProof.FromJson(json));

    private static async Task<(LifeProof? Proof, ProofFault? Fault)> ProveAsync(PortalUnderTest portal, KeptTrail trail, string number)
    {
        using var key = trail.Key();
        return await new ProveLife(portal.Get<IDbContextFactory<PortalDbContext>>()).RunAsync(CertificateNumber.Stored(number), trail.Checkpoints, key, Cancelled);
    }
}
