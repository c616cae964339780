using System.Security.Cryptography;
using System.Text;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>What is merged, what is not, and that a reader loses nothing by it at any moment.</summary>
public sealed class MergeCheckpointsTests : IDisposable
{
    // 10:00 of 20 November in Shanghai, and the first minute at which that day counts as over
    private static readonly DateTimeOffset s_morning = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_over = new(2026, 11, 20, 16, 10, 0, TimeSpan.Zero);

    private readonly SignedFolder _signed = new();

    private static IEnumerable<int> Parts => [3, 1, 4, 2];

    [Fact]
    public void Run_DaysOver_KeepsTheLastOfEachAndTheRunningDay()
    {
        _signed.Add(s_morning, 3, 1, 4);
        _signed.Add(s_morning.AddDays(1), 5, 5);
        _signed.Add(s_morning.AddDays(2), 2, 2);
        var merge = new MergeCheckpoints(_signed.Folder);
        var at = _signed.Folder.WrittenAt(8);

        Assert.Null(merge.Run(_signed.Key, s_over.AddMinutes(-1)));
        Assert.Equal([3L, 4, 8, 13, 18, 20, 22], _signed.Folder.Sizes());
        Assert.Null(merge.Run(_signed.Key, s_over));
        Assert.Equal([8L, 13, 18, 20, 22], _signed.Folder.Sizes());
        // one day a round
        for (var round = 0; round < 3; round++) Assert.Null(merge.Run(_signed.Key, s_over.AddDays(1)));

        Assert.Equal([8L, 18, 20, 22], _signed.Folder.Sizes());
        Assert.Equal(8, _signed.Files.Length);
        Assert.Equal(at, _signed.Folder.WrittenAt(8));
        Assert.Equal(_signed.Leaves, SignedFolder.ReadOn(new CheckpointWitness(_signed.Folder, _signed.Key)));
    }

    [Fact]
    public void Run_DayOfMoreThanOneFileHolds_KeepsSeveralAndStaysThere()
    {
        _signed.Add(s_morning, Enumerable.Repeat(1000, 103));
        MergeAll();
        Assert.Equal([MergeCheckpoints.Most, 103_000L], _signed.Folder.Sizes());
        MergeAll();
        Assert.Equal([MergeCheckpoints.Most, 103_000L], _signed.Folder.Sizes());
        Assert.Equal(103_000, SignedFolder.ReadOn(new CheckpointWitness(_signed.Folder, _signed.Key)).Count);
    }

    [Fact]
    public void Run_DayOfVeryManyCheckpoints_EndsInTheNextRound()
    {
        _signed.Add(s_morning, Enumerable.Repeat(1, 600));
        var merge = new MergeCheckpoints(_signed.Folder);
        Assert.Null(merge.Run(_signed.Key, s_over));
        Assert.Equal([.. Enumerable.Range(1, 99).Select(size => (long)size), 600L], _signed.Folder.Sizes());
        Assert.Equal(_signed.Leaves, SignedFolder.ReadOn(new CheckpointWitness(_signed.Folder, _signed.Key)));
        Assert.Null(merge.Run(_signed.Key, s_over));
        Assert.Equal([600L], _signed.Folder.Sizes());
    }

    [Theory]
    [InlineData("000000000004.leaves", "changed", 4)]
    [InlineData("000000000004.leaves", "cut", 4)]
    [InlineData("000000000008.leaves", "gone", 8)]
    [InlineData("000000000003.note", "gone", 4)]
    [InlineData("000000000008.note", "changed", 8)]
    [InlineData("000000000010.note", "by another", 10)]
    public void Run_AnyPartDisagrees_TakesNothingAwayAndNamesIt(string name, string what, long expected)
    {
        _signed.Add(s_morning, Parts);
        Damage(name, what);
        var files = _signed.Files;
        Assert.Equal(expected, new MergeCheckpoints(_signed.Folder).Run(_signed.Key, s_over));
        Assert.Equal(files, _signed.Files);
        var witness = new CheckpointWitness(_signed.Folder, _signed.Key);
        SignedFolder.ReadOn(witness);
        Assert.Equal(expected, witness.Damaged);
    }

    [Theory]
    [InlineData("000000000010.leaves", "changed", 3)]
    [InlineData("000000000003.note", "by another", 3)]
    [InlineData("000000000008.note", "changed", 8)]
    public void Run_AfterAKillAndWithDamage_TakesNothingAway(string name, string what, long expected)
    {
        _signed.Add(s_morning, Parts);
        MergeSteps(1);
        Damage(name, what);
        var files = _signed.Files;
        Assert.Equal(expected, new MergeCheckpoints(_signed.Folder).Run(_signed.Key, s_over));
        Assert.Equal(files, _signed.Files);
    }

    [Fact]
    public void Read_WhileAnyStepIsTaken_GivesEveryLeaf()
    {
        for (var read = 0; read <= 11; read++)
        {
            for (var steps = 0; steps <= 7; steps++)
            {
                using var signed = new SignedFolder();
                signed.Add(s_morning, Parts);
                signed.Add(s_morning.AddDays(1), 1, 1);
                var witness = new CheckpointWitness(signed.Folder, signed.Key);
                var leaf = new byte[MerkleTree.HashLength];
                for (var turn = 0; turn < read; turn++) Assert.True(witness.TryNext(leaf));
                Assert.Equal(steps, signed.Folder.Merge([3, 4, 8, 10], [.. signed.Leaves.Take(10).SelectMany(each => each)]).Take(steps).Count());
                Assert.Equal(signed.Leaves.Skip(read), SignedFolder.ReadOn(witness));
                Assert.Null(witness.Damaged);
            }
        }
    }

    [Fact]
    public void Run_ByTwoProcessesInTurn_Agree()
    {
        var (one, other) = (new MergeCheckpoints(_signed.Folder), new MergeCheckpoints(_signed.Folder));
        for (var day = 0; day < 4; day++)
        {
            _signed.Add(s_morning.AddDays(day), Parts);
            for (var round = 0; round < 2; round++) Assert.Null((day % 2 == 0 ? one : other).Run(_signed.Key, s_over.AddDays(day)));
        }
        // one of that day that came late, from a node whose clock is behind: the other takes away what this one had ended with
        _signed.Add(s_morning.AddDays(3).AddHours(1), 2);
        for (var round = 0; round < 2; round++) Assert.Null(one.Run(_signed.Key, s_over.AddDays(4)));
        Assert.Equal([10L, 20, 30, 42], _signed.Folder.Sizes());
        for (var round = 0; round < 5; round++) Assert.Null(other.Run(_signed.Key, s_over.AddDays(5)));
        Assert.Equal([10L, 20, 30, 42], _signed.Folder.Sizes());
        Assert.Equal(_signed.Leaves, SignedFolder.ReadOn(new CheckpointWitness(_signed.Folder, _signed.Key)));
    }

    [Fact]
    public void Run_LeftByAKill_SweepsOnlyWhatIsCovered()
    {
        _signed.Add(s_morning, Parts);
        MergeSteps(6);
        string[] behind = ["000000000011.leaves", "000000000011.note.new"];
        foreach (var name in (string[])["000000000002.leaves", "000000000010.leaves.new", "000000000010.note.new", .. behind]) File.WriteAllBytes(Path.Combine(_signed.Path, name), [1]);
        MergeAll();
        Assert.Equal(["000000000010.leaves", "000000000010.note", .. behind], _signed.Files.Select(file => file.Split(' ')[0]));
    }

    [Fact]
    public void Unchanged_AskedAgainAndAgain_TellsAfterTwoTimesUntilAFileComes()
    {
        _signed.Add(s_morning, 1);
        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(_ => _signed.Folder.IsUnchanged()));
        Thread.Sleep(50);
        _signed.Add(s_morning, 1);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => _signed.Folder.IsUnchanged()));
    }

    public void Dispose() => _signed.Dispose();

    private void MergeAll()
    {
        var merge = new MergeCheckpoints(_signed.Folder);
        for (var round = 0; round < 5; round++) Assert.Null(merge.Run(_signed.Key, s_over));
    }

    private void MergeSteps(int steps) => Assert.Equal(steps, _signed.Folder.Merge(_signed.Folder.Sizes(), [.. _signed.Leaves.SelectMany(leaf => leaf)]).Take(steps).Count());

    // under the old time, as somebody would who wants it unseen
    private void Damage(string name, string what)
    {
        var file = Path.Combine(_signed.Path, name);
        var (kept, at) = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));
        File.Delete(file);
        if (what == "gone") return;
        File.WriteAllBytes(file, what switch
        {
            "changed" => [.. kept[..20], (byte)(kept[20] ^ 1), .. kept[21..]],
            "cut" => kept[..^1],
            _ => SignedByAnother(kept),
        });
        File.SetLastWriteTimeUtc(file, at);
    }

    private byte[] SignedByAnother(byte[] note)
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.UTF8.GetBytes(Checkpoint.Read(Encoding.UTF8.GetString(note), _signed.Key)!.Sign(other));
    }
}
