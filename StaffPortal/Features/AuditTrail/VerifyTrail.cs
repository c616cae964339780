using System.Security.Cryptography;
using StaffPortal.Domain.Audit;

namespace StaffPortal.Features.AuditTrail;

/// <summary>What the check of an exported trail came to.</summary>
/// <param name="Count">Entries looked at.</param>
/// <param name="Vouched">How many of them checkpoints vouch for.</param>
/// <param name="Fault">The first bad entry; null where there is none.</param>
/// <param name="DamagedCheckpoint">The size of the first checkpoint that is damaged or signed under another key; null where all are whole.</param>
public sealed record TrailVerdict(long Count, long Vouched, AuditFault? Fault, long? DamagedCheckpoint)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Fault is null && DamagedCheckpoint is null;
}

/// <summary>Checks an exported trail against the checkpoints, in one pass and without the database.</summary>
public static class VerifyTrail
{
    private const int BufferLength = 1 << 20;

    /// <summary>Checks it.</summary>
    public static TrailVerdict Run(Stream export, CheckpointFolder checkpoints, ECDsa key, CancellationToken cancellationToken)
    {
        var witness = new CheckpointWitness(checkpoints, key);
        var check = new AuditExportCheck(witness);
        var fault = FirstFault(export, check, cancellationToken) ?? check.End();
        return new TrailVerdict(check.Count, check.Vouched, fault, witness.Damaged);
    }

    private static AuditFault? FirstFault(Stream export, AuditExportCheck check, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        var held = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = export.Read(buffer, held, buffer.Length - held);
            var filled = held + read;
            var begin = 0;
            for (int end; (end = buffer.AsSpan(begin, filled - begin).IndexOf((byte)'\n')) >= 0; begin += end + 1)
                if (check.Next(buffer.AsSpan(begin, end)) is { } fault) return fault;
            held = filled - begin;
            // a last line without its end is one that was cut
            if (read == 0) return held == 0 ? null : check.Next(buffer.AsSpan(begin, held)) ?? new AuditFault(check.Count, AuditFaultKind.Malformed);
            if (held == buffer.Length) return new AuditFault(check.Count + 1, AuditFaultKind.Malformed);
            buffer.AsSpan(begin, held).CopyTo(buffer);
        }
    }
}
