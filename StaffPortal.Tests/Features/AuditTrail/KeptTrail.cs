using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Audit;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Persistence;
using StaffPortal.Sealing;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.AuditTrail;

/// <summary>A trail in real books with checkpoints in a folder of its own, looked at by both verifiers.</summary>
internal sealed class KeptTrail : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-trail-");
    private readonly PortalUnderTest _portal;
    private readonly CheckpointKey _key;

    public KeptTrail(PortalUnderTest portal)
    {
        _portal = portal;
        _key = CheckpointKey.ReadOrMake(KeysFolder);
        Checkpoints = new CheckpointFolder(Path.Combine(_folder.FullName, "checkpoints"));
        Writer = AnotherWriter();
    }

    public CheckpointFolder Checkpoints { get; }

    public string CheckpointPath => Path.Combine(_folder.FullName, "checkpoints");

    public string PublicKey => Path.Combine(KeysFolder, CheckpointKey.PublicFile);

    public string KeysFolder => Path.Combine(_folder.FullName, "keys");

    public WriteCheckpoints Writer { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The key, for whoever checks here.</summary>
    public ECDsa Key() => _key.Open();

    /// <summary>Another process that writes to the same folder.</summary>
    public WriteCheckpoints AnotherWriter() => new(
        _portal.Get<IDbContextFactory<PortalDbContext>>(), _key, Options.Create(new AuditOptions { Checkpoints = CheckpointPath }),
        Options.Create(new KeysOptions { Directory = _folder.FullName }), _portal.Clock);

    /// <summary>Reads entries and holds them against this folder.</summary>
    public ReadTrailEntry Reader() => new(_portal.Get<TrailBooks>(), Options.Create(new AuditOptions { Checkpoints = CheckpointPath }), Options.Create(new KeysOptions { Directory = _folder.FullName }));

    /// <summary>Takes proofs along by this folder's checkpoints.</summary>
    public TakeProof Proofs() => new(
        _portal.Get<TrailBooks>(), _portal.Get<ProveLife>(), _key, Options.Create(new AuditOptions { Checkpoints = CheckpointPath }), Options.Create(new KeysOptions { Directory = _folder.FullName }));

    /// <summary>Adds many in one transaction.</summary>
    public async Task AddAtOnceAsync(int count)
    {
        await using var books = await _portal.OpenBooksAsync();
        await using var transaction = await books.Database.BeginTransactionAsync(Cancelled);
        AuditNote[] notes = [.. Enumerable.Range(0, count).Select(turn => new AuditNote(AuditAct.Compared, AuditNote.Case(Guid.CreateVersion7()), "Match"))];
        await _portal.Get<AuditWriter>().AppendAsync(books, PortalUnderTest.OfficerAt(1), notes, Cancelled);
        await transaction.CommitAsync(Cancelled);
    }

    /// <summary>Adds entries of different kinds.</summary>
    public async Task AddAsync(int count)
    {
        var writer = _portal.Get<AuditWriter>();
        for (var turn = 0; turn < count; turn++)
        {
            await using var books = await _portal.OpenBooksAsync();
            await using var transaction = await books.Database.BeginTransactionAsync(Cancelled);
            _portal.Clock.Advance(TimeSpan.FromSeconds(1));
            var id = Guid.CreateVersion7(_portal.Clock.GetUtcNow());
            AuditNote note = turn % 3 == 0 ? new(AuditAct.LookedUp, AuditNote.Case(id), "Found", "Lost")
                : turn % 3 == 1 ? new(AuditAct.Issued, AuditNote.Certificate(id), "Grant", Detail: new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = "R" + turn, ["office"] = "北京西站" })
                : new(AuditAct.Compared, AuditNote.Case(id), "Match");
            await writer.AppendAsync(books, PortalUnderTest.OfficerAt(1 + turn % 2), [note], Cancelled);
            await transaction.CommitAsync(Cancelled);
        }
    }

    /// <summary>A checkpoint is due, and written.</summary>
    public Task<CheckpointStanding> CheckpointAsync()
    {
        _portal.Clock.Advance(WriteCheckpoints.Every);
        return Writer.RunAsync(Cancelled);
    }

    /// <summary>Does to the books what only their owner could.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var owner = _portal.OpenAsOwner();
        await owner.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancelled);
    }

    /// <summary>Exports the trail as it stands to a file of this name.</summary>
    public async Task<string> ExportAsync(string name = "export")
    {
        var file = Path.Combine(_folder.FullName, name + ".jsonl");
        await using var stream = new FileStream(file, FileMode.Create);
        await new ExportTrail(_portal.Get<IDbContextFactory<PortalDbContext>>()).RunAsync(stream, progress: null, Cancelled);
        return file;
    }

    /// <summary>What our verifier says of an export, in the words of the command.</summary>
    public string Verify(string export)
    {
        using var key = _key.Open();
        using var stream = File.OpenRead(export);
        var verdict = VerifyTrail.Run(stream, Checkpoints, key, Cancelled);
        return verdict.Fault is { } fault ? $"entry {fault.Place}: {fault.Kind}"
            : verdict.DamagedCheckpoint is { } damaged ? $"checkpoint {damaged}" : $"whole: {verdict.Count} entries, {verdict.Vouched} of them under checkpoints";
    }

    /// <summary>What the second verifier says of it.</summary>
    public async Task<string> VerifyAgainAsync(string export)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "TestData", "verify-audit.py"), export, CheckpointPath, PublicKey])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var python = Process.Start(start)!;
        var told = await python.StandardOutput.ReadToEndAsync(Cancelled);
        var wrong = await python.StandardError.ReadToEndAsync(Cancelled);
        await python.WaitForExitAsync(Cancelled);
        Assert.Equal("", wrong);
        var first = told.Split('\n')[0];
        Assert.Equal(first.StartsWith("whole", StringComparison.Ordinal) ? 0 : 1, python.ExitCode);
        return first.StartsWith("checkpoint", StringComparison.Ordinal) ? first.Split(':')[0] : first;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
