using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StaffPortal.Domain.Certificates;
using StaffPortal.Features.AuditTrail;
using StaffPortal.Persistence;
using StaffPortal.Sealing;

namespace StaffPortal.Configuration;

/// <summary><c>audit export</c> and <c>audit proof</c> read the books; <c>audit verify</c> and <c>audit verify-proof</c> need nothing but files.</summary>
internal static class AuditCommands
{
    private const string Usage =
        "Say what: audit export FILE | audit verify FILE --checkpoints FOLDER --key PUBLIC | audit proof NUMBER FILE | audit verify-proof FILE --key PUBLIC";

    /// <summary>The two that need no books; null where the arguments name none of them.</summary>
    public static int? RunWithoutBooks(string[] args, CancellationToken cancellationToken)
    {
        switch (args)
        {
            case ["audit", "verify", var export, "--checkpoints", var folder, "--key", var key]:
                return Verify(export, folder, key, cancellationToken);
            case ["audit", "verify-proof", var proof, "--key", var key]:
                return VerifyProof(proof, key);
            case ["audit", "export", _] or ["audit", "proof", _, _]:
                return null;
            case ["audit", ..]:
                Console.Error.WriteLine(Usage);
                return 2;
            default:
                return null;
        }
    }

    /// <summary>The two that read the books, as the portal's role.</summary>
    public static Task RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken) => args is ["audit", "export", var file]
        ? ExportAsync(services, file, cancellationToken)
        : ProveAsync(services, args[2], args[3], cancellationToken);

    private static int Verify(string export, string folder, string key, CancellationToken cancellationToken)
    {
        using var opened = ReadKey(key);
        using var stream = new FileStream(export, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var verdict = VerifyTrail.Run(stream, new CheckpointFolder(folder), opened, cancellationToken);
        if (verdict.Fault is { } fault) Say($"entry {fault.Place}: {fault.Kind}");
        if (verdict.DamagedCheckpoint is { } damaged) Say($"checkpoint {damaged}: damaged, or not signed under this key");
        if (verdict.IsWhole) Say($"whole: {verdict.Count} entries, {verdict.Vouched} of them under checkpoints");
        return verdict.IsWhole ? 0 : 1;
    }

    private static int VerifyProof(string file, string key)
    {
        using var opened = ReadKey(key);
        if (LifeProof.FromJson(File.ReadAllText(file)) is not { } proof)
        {
            Say($"no proof: the file has another form");
            return 1;
        }
        var uncovered = proof.FirstUncovered(opened);
        if (uncovered is { } entry) Say($"entry {entry.Index + 1}: not covered by the checkpoint");
        else Say($"whole: {proof.Entries.Count} entries of {proof.Certificate}");
        return uncovered is null ? 0 : 1;
    }

    private static async Task ExportAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        var books = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var count = await new ExportTrail(books).RunAsync(stream, new Progress<long>(done => Say($"{done} …")), cancellationToken);
        Say($"audit export: {count} entries");
    }

    private static async Task ProveAsync(IServiceProvider services, string number, string file, CancellationToken cancellationToken)
    {
        if (!CertificateNumber.TryParse(number, out var parsed)) throw new InvalidOperationException("That is no certificate number.");
        var keys = services.GetRequiredService<IOptions<KeysOptions>>().Value;
        using var key = CheckpointKey.ReadOrMake(keys.Audit).Open();
        var folder = new CheckpointFolder(services.GetRequiredService<IOptions<AuditOptions>>().Value.Folder(keys));
        var books = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        var (proof, fault) = await new ProveLife(books).RunAsync(parsed, folder, key, cancellationToken);
        if (proof is null) throw new InvalidOperationException($"No proof: {fault}.");
        await File.WriteAllTextAsync(file, proof.ToJson(), cancellationToken);
        Say($"audit proof: {proof.Entries.Count} entries");
    }

    private static ECDsa ReadKey(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidOperationException($"{file} is no public key.", fault);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
