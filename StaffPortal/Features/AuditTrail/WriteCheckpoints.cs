using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence;
using StaffPortal.Sealing;

namespace StaffPortal.Features.AuditTrail;

/// <summary>Signs how far the trail has grown, every minute or every thousand entries, and writes it outside the database. Where books and folder disagree it signs nothing.</summary>
public sealed class WriteCheckpoints(IDbContextFactory<PortalDbContext> books, CheckpointKey key, IOptions<AuditOptions> options, IOptions<KeysOptions> keys, TimeProvider clock)
{
    /// <summary>Entries of one checkpoint at most.</summary>
    public const int Most = 1000;

    private readonly CheckpointFolder _folder = new(options.Value.Folder(keys.Value));
    private readonly MergeCheckpoints _merge = new(new CheckpointFolder(options.Value.Folder(keys.Value)));
    private MerkleTree? _tree;
    private byte[] _last = [];

    /// <summary>After how long a checkpoint is due where an entry waits.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How it stands since the last run.</summary>
    public CheckpointStanding Standing { get; private set; } = new(0, null);

    /// <summary>Writes what is due.</summary>
    public async Task<CheckpointStanding> RunAsync(CancellationToken cancellationToken)
    {
        _folder.Create();
        using var held = _folder.Lock();
        try
        {
            Standing = Open() is { } damaged ? damaged : await WriteAsync(cancellationToken);
            // a folder that disagrees with the books is evidence: it stays as it is
            return Standing = Standing.Fault is null && Merge() is { } unfit ? Stopped(CheckpointFault.FolderDamaged, unfit) : Standing;
        }
        catch
        {
            // what was begun is read anew next time
            _tree = null;
            throw;
        }
    }

    /// <summary>The folder could not be read or written.</summary>
    public void FolderFailed() => Standing = Standing with { Fault = CheckpointFault.FolderUnavailable, Place = 0 };

    // another node may have written since
    private CheckpointStanding? Open()
    {
        if (_tree is not null && (_folder.IsUnchanged() || _tree.Size == (_folder.Sizes() is [.., var last] ? last : 0))) return null;
        using var opened = key.Open();
        var witness = new CheckpointWitness(_folder, opened);
        var leaf = new byte[MerkleTree.HashLength];
        while (witness.TryNext(leaf)) _last = leaf;
        if (witness.Damaged is { } damaged)
        {
            _tree = null;
            return Standing with { Fault = CheckpointFault.FolderDamaged, Place = damaged };
        }
        _tree = witness.Tree;
        Standing = new(_tree.Size, _tree.Size == 0 ? null : _folder.WrittenAt(_tree.Size));
        return null;
    }

    private long? Merge()
    {
        using var opened = key.Open();
        return _merge.Run(opened, clock.GetUtcNow());
    }

    private async Task<CheckpointStanding> WriteAsync(CancellationToken cancellationToken)
    {
        await using var open = await books.CreateDbContextAsync(cancellationToken);
        var head = await open.AuditHead.AsNoTracking().SingleAsync(cancellationToken);
        if (head.Seq < _tree!.Size) return Stopped(CheckpointFault.BooksBehind, head.Seq + 1);
        while (true)
        {
            var rows = await TrailReader.ReadAsync(open, Math.Max(0, _tree.Size - 1), Most + 1, cancellationToken);
            if (_tree.Size > 0)
            {
                if (rows is not [{ } known, ..] || known.Seq != _tree.Size || !AuditChain.Leaf(known.Json).AsSpan().SequenceEqual(_last)) return Stopped(CheckpointFault.BooksDiffer, _tree.Size);
            }
            var before = _tree.Size == 0 ? AuditChain.First : AuditChain.Hash(rows[0].Json);
            var added = _tree.Size == 0 ? rows[..Math.Min(Most, rows.Count)] : rows[1..];
            if (added.Count == 0 || (added.Count < Most && Standing.At is { } at && clock.GetUtcNow() - at < Every)) return Standing with { Fault = null, Place = 0 };
            if (Sign(added, before) is { } broken) return Stopped(CheckpointFault.ChainBroken, broken);
        }
    }

    private long? Sign(List<TrailRow> added, string before)
    {
        var leaves = new byte[added.Count * MerkleTree.HashLength];
        for (var index = 0; index < added.Count; index++)
        {
            var row = added[index];
            if (!AuditChain.Follows(row.Json, _tree!.Size + 1, before) || row.Seq != _tree.Size + 1) return _tree.Size + 1;
            before = AuditChain.Hash(row.Json);
            AuditChain.Leaf(row.Json).CopyTo(leaves, index * MerkleTree.HashLength);
            _tree.Append(leaves.AsSpan(index * MerkleTree.HashLength, MerkleTree.HashLength));
        }
        var checkpoint = new Checkpoint(options.Value.Origin, _tree!.Size, _tree.Root());
        using var opened = key.Open();
        var at = clock.GetUtcNow();
        _folder.Write(checkpoint, checkpoint.Sign(opened), leaves, at);
        _last = leaves[^MerkleTree.HashLength..];
        Standing = new(checkpoint.Size, at);
        return null;
    }

    private CheckpointStanding Stopped(CheckpointFault fault, long place)
    {
        _tree = null;
        return Standing with { Fault = fault, Place = place };
    }
}
