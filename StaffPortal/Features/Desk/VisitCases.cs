using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Features.Desk;

/// <summary>One traveller of a visit (同行).</summary>
/// <param name="Id">His case.</param>
/// <param name="Name">By the record or the document; empty while neither is known.</param>
/// <param name="State">Where his case stands.</param>
/// <param name="Verdict">What the policy said last.</param>
/// <param name="CertificateId">What came out of it.</param>
public sealed record VisitMember(Guid Id, string Name, CaseState State, Verdict Verdict, Guid? CertificateId)
{
    /// <summary>Nothing of the person: a record would print all of it.</summary>
    public override string ToString() => $"Case {Id:N} {State}";
}

/// <summary>Which cases belong to one visit: they stay at one desk, and are sent, issued and finished together.</summary>
internal static class VisitCases
{
    /// <summary>The other cases of a case's visit that are not finished, in the order they came; tracked.</summary>
    public static Task<List<CaseRow>> OthersAsync(PortalDbContext books, CaseRow row, CancellationToken cancellationToken) =>
        Of(books, row).Where(c => c.Id != row.Id).ToListAsync(cancellationToken);

    /// <summary>What the desk shows of a visit; nothing of a traveller alone.</summary>
    public static async Task<IReadOnlyList<VisitMember>> MembersAsync(PortalDbContext books, CaseRow row, CancellationToken cancellationToken)
    {
        if (row.VisitId is null) return [];
        var rows = await Of(books, row).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(c => new VisitMember(c.Id, NameOf(CaseContent.FromJson(c.Content)), Enum.Parse<CaseState>(c.State), c.Verdict, c.CertificateId))];
    }

    /// <summary>
    /// The place in the visit of the first beside this one who can be neither sent to a supervisor nor issued at once; null where there is none. As each case was last decided.
    /// </summary>
    public static string? NotReadyForReview(CaseRow row, IReadOnlyList<CaseRow> others)
    {
        CaseRow[] visit = [.. others.Append(row).OrderBy(c => c.OpenedAt).ThenBy(c => c.Id)];
        var place = Array.FindIndex(visit, c => c != row && !IsReady(c));
        return place < 0 ? null : (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a case has still to be sent to a supervisor.</summary>
    public static bool WantsReview(CaseRow row) => row.State == nameof(CaseState.Open) && row.Verdict is Verdict.Review;

    // sent or approved already, granted, or with all that a supervisor needs
    private static bool IsReady(CaseRow row)
    {
        if (row.State is nameof(CaseState.Parked) or nameof(CaseState.Approved) or nameof(CaseState.Issued)) return true;
        return row.Verdict is Verdict.Grant or Verdict.Review && CaseContent.FromJson(row.Content) is { NamesHolder: true, LivePicture: not (null or PictureSource.None) } or { NamesHolder: true, Record.PhotoTakenOn: not null };
    }

    /// <summary>Brings those who came together to the desk that took one of them over.</summary>
    public static async Task TakeOverAsync(PortalDbContext books, CaseRow row, int desk, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var other in await OthersAsync(books, row, cancellationToken))
        {
            if (other.State == nameof(CaseState.Issued)) continue;
            (other.DeskNumber, other.SavedAt, other.HeldUntil) = (desk, at, null);
            other.Revision++;
        }
    }

    private static string NameOf(CaseContent content) => content.Record?.Name ?? content.StatedName ?? "";

    private static IQueryable<CaseRow> Of(PortalDbContext books, CaseRow row)
    {
        var (visit, office, desk) = (row.VisitId, row.OfficeCode, row.DeskNumber);
        return books.Cases
            .Where(c => visit != null && c.VisitId == visit && c.OfficeCode == office && c.DeskNumber == desk && c.State != nameof(CaseState.Finished))
            .OrderBy(c => c.OpenedAt).ThenBy(c => c.Id);
    }
}
