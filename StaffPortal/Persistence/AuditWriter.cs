using StaffPortal.Domain;
using StaffPortal.Domain.Audit;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;

namespace StaffPortal.Persistence;

/// <summary>What is to be entered in the trail; never personal data, only ids, codes and counts.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Object">To what, such as <c>case:…</c>.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reason">Why, where there is a reason code.</param>
/// <param name="Detail">More codes, where the act needs them.</param>
public sealed record AuditNote(AuditAct Act, string Object, string Outcome, string? Reason = null, IReadOnlyDictionary<string, string>? Detail = null)
{
    /// <summary>How a case stands in the trail.</summary>
    public static string Case(Guid id) => $"case:{id:N}";

    /// <summary>How a certificate stands in the trail.</summary>
    public static string Certificate(Guid id) => $"certificate:{id:N}";
}

/// <summary>Writes the trail in the business transaction: the act and its entry are there together or not at all.</summary>
public sealed class AuditWriter(TimeProvider clock)
{
    private static readonly Dictionary<string, string> s_noDetail = [];

    /// <summary>Adds entries to the chain. Call last before the commit: the chain's end is the last lock of every transaction.</summary>
    public async Task AppendAsync(PortalDbContext books, OfficerSession officer, IReadOnlyList<AuditNote> notes, CancellationToken cancellationToken)
    {
        if (notes.Count == 0) return;
        var head = await books.LockAuditHeadAsync(cancellationToken);
        foreach (var note in notes) Append(books, head, officer, note);
        await books.SaveChangesAsync(cancellationToken);
    }

    private void Append(PortalDbContext books, AuditHeadRow head, OfficerSession officer, AuditNote note)
    {
        var entry = new AuditEntry
        {
            Seq = head.Seq + 1,
            At = ShanghaiTime.ToMicroseconds(clock.GetUtcNow()),
            Officer = officer.OfficerNumber,
            Office = officer.OfficeCode,
            Desk = officer.DeskNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Act = note.Act,
            Object = note.Object,
            Outcome = note.Outcome,
            Reason = note.Reason,
            Detail = note.Detail ?? s_noDetail,
            Prev = head.Hash,
        };
        var json = AuditChain.CanonicalJson(entry);
        books.AuditEntries.Add(new AuditEntryRow { Seq = entry.Seq, At = entry.At, Officer = entry.Officer, Act = entry.Act, Object = entry.Object, Json = json });
        (head.Seq, head.Hash) = (entry.Seq, AuditChain.Hash(json));
    }
}
