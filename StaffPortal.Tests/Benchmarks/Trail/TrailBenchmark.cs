using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;

namespace StaffPortal.Tests.Benchmarks.Trail;

/// <summary>The check of an exported trail under checkpoints of a thousand entries, beside one SHA-256 over the same file: one thread, in rounds.</summary>
public sealed class TrailBenchmark
{
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("entries", 1_000_000), ("rounds", 5));

    [Fact(Explicit = true), Trait("benchmark", "trail")]
    public void Verify_ExportedTrail_BesideOneHashOfTheFile()
    {
        var protocol = new Protocol("trail", _options);
        var folder = Directory.CreateTempSubdirectory("tempid-trail-benchmark-");
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var export = Path.Combine(folder.FullName, "export.jsonl");
            Generate(export, folder.FullName, key, _options["entries"]);
            var plain = Measure(() => Hash(export));
            var verified = Measure(() => Verify(export, folder.FullName, key));
            protocol.Row("", "seconds, median of rounds", "entries a second", "beside the hash");
            protocol.Row("SHA-256 of the file", Figures.Short(plain), Figures.Short(_options["entries"] / plain), "");
            protocol.Row($"audit verify, {new FileInfo(export).Length / 1_000_000} MB", Figures.Short(verified), Figures.Short(_options["entries"] / verified), Figures.Ratio(verified, plain));
            protocol.Close();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private double Measure(Action act)
    {
        List<double> rounds = [];
        for (var round = 0; round <= _options["rounds"]; round++)
        {
            var began = Stopwatch.GetTimestamp();
            act();
            // the first round only warms up
            if (round > 0) rounds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        rounds.Sort();
        return rounds[rounds.Count / 2];
    }

    private static void Hash(string export)
    {
        using var stream = File.OpenRead(export);
        SHA256.HashData(stream);
    }

    private void Verify(string export, string folder, ECDsa key)
    {
        using var stream = new FileStream(export, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var verdict = VerifyTrail.Run(stream, new CheckpointFolder(folder), key, CancellationToken.None);
        Assert.True(verdict.IsWhole);
        Assert.Equal((_options["entries"], _options["entries"]), (verdict.Count, verdict.Vouched));
    }

    private static void Generate(string export, string folder, ECDsa key, int count)
    {
        var checkpoints = new CheckpointFolder(folder);
        var tree = new MerkleTree();
        var (before, at) = (AuditChain.First, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var leaves = new MemoryStream();
        using var file = File.Create(export);
        var leaf = new byte[MerkleTree.HashLength];
        for (var seq = 1; seq <= count; seq++)
        {
            at = at.AddSeconds(3);
            var entry = AuditChain.CanonicalJson(new AuditEntry
            {
                Seq = seq, At = at, Officer = "100001", Office = "BXZ01", Desk = "2", Act = AuditAct.Compared, Object = $"case:{Guid.CreateVersion7(at):N}", Outcome = "Match",
                Detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["points"] = "6" }, Prev = before,
            });
            before = AuditChain.Hash(entry);
            var bytes = Encoding.UTF8.GetBytes(entry + "\n");
            file.Write(bytes);
            MerkleTree.HashLeaf(bytes.AsSpan(..^1), leaf);
            tree.Append(leaf);
            leaves.Write(leaf);
            if (seq % WriteCheckpoints.Most != 0 && seq != count) continue;
            var checkpoint = new Checkpoint("benchmark", seq, tree.Root());
            checkpoints.Write(checkpoint, checkpoint.Sign(key), leaves.ToArray(), at);
            leaves.SetLength(0);
        }
    }
}
