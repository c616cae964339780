using Microsoft.EntityFrameworkCore;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Does with the rules what a supervisor does, one call an act.</summary>
internal sealed class PolicyDriver(PortalUnderTest portal, OfficerSession? session = null)
{
    /// <summary>What the tests' draft is called.</summary>
    public const string Name = "2026-12";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The supervisor who approves.</summary>
    public static OfficerSession Second { get; } = new("100089", "钱立群", OfficerRole.Supervisor, "PEKT3", "首都机场警务室", 0);

    /// <summary>One more.</summary>
    public static OfficerSession Third { get; } = new("100090", "沈三", OfficerRole.Supervisor, "BXZ01", "北京西站公安制证窗口", 0);

    /// <summary>No figure is changed.</summary>
    public static IReadOnlyDictionary<string, int> NoFigures { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The day on which the tests take place, in Shanghai.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    public OfficerSession Session { get; } = session ?? PortalUnderTest.Supervisor;

    /// <summary>The same books, another supervisor.</summary>
    public PolicyDriver By(OfficerSession other) => new(portal, other);

    public async Task<PolicyView> ReadAsync() => (await portal.Get<ReadPolicy>().RunAsync(Session, Cancelled)).Stands!;

    public Task<PolicyResult<DraftView>> MakeAsync(string name = Name, Guid? request = null) =>
        portal.Get<MakeDraft>().RunAsync(request ?? Guid.CreateVersion7(), name, Session, Cancelled);

    public Task<PolicyResult<DraftView>> ChangeAsync(DraftView draft, string figure, int number, string? name = null, Guid? request = null) =>
        ChangeAsync(draft, new Dictionary<string, int>(StringComparer.Ordinal) { [figure] = number }, name, request);

    public Task<PolicyResult<DraftView>> ChangeAsync(DraftView draft, IReadOnlyDictionary<string, int> figures, string? name = null, Guid? request = null) =>
        portal.Get<ChangeDraft>().RunAsync(request ?? Guid.CreateVersion7(), draft.Id, draft.Revision, name ?? draft.Edition.Name, figures, Session, Cancelled);

    public Task<PolicyResult<DraftView>> DropAsync(DraftView draft, Guid? request = null) =>
        portal.Get<DropDraft>().RunAsync(request ?? Guid.CreateVersion7(), draft.Id, draft.Revision, Session, Cancelled);

    public Task<PolicyResult<DraftView>> ProposeAsync(DraftView draft, DateTimeOffset? from = null, Guid? request = null) =>
        portal.Get<ProposeDraft>().RunAsync(request ?? Guid.CreateVersion7(), draft.Id, draft.Revision, from ?? InAnHour, Session, Cancelled);

    public Task<PolicyResult<DraftView>> TakeBackAsync(DraftView draft, Guid? request = null) =>
        portal.Get<TakeBackProposal>().RunAsync(request ?? Guid.CreateVersion7(), draft.Id, draft.Revision, Session, Cancelled);

    public Task<PolicyResult<DraftView>> ApproveAsync(DraftView draft, Guid? request = null) =>
        portal.Get<ApproveDraft>().RunAsync(request ?? Guid.CreateVersion7(), draft.Id, draft.Revision, Session, Cancelled);

    public Task<PolicyResult<ReplayView>> ReplayAsync(
        DraftView draft, DateOnly? from = null, DateOnly? to = null, Action<ReplayProgress>? told = null, CancellationToken? stop = null) =>
        portal.Get<ReplayDecisions>().RunAsync(draft.Id, draft.Revision, from ?? Today, to ?? Today, Session, new Told(told), stop ?? Cancelled);

    public DateTimeOffset InAnHour => portal.Clock.GetUtcNow().AddHours(1);

    /// <summary>A draft with one figure changed, replayed to the end.</summary>
    public async Task<DraftView> ReplayedAsync(string figure = nameof(PolicyEdition.RailPaperValidity), int number = 48, string name = Name)
    {
        var changed = await ChangeAsync((await MakeAsync(name)).Stands!, figure, number);
        Assert.Null(changed.Fault);
        Assert.Null((await ReplayAsync(changed.Stands!)).Fault);
        return await DraftAsync(changed.Stands!.Id);
    }

    /// <summary>The same, proposed.</summary>
    public async Task<DraftView> ProposedAsync(string figure = nameof(PolicyEdition.RailPaperValidity), int number = 48, string name = Name, DateTimeOffset? from = null)
    {
        var proposed = await ProposeAsync(await ReplayedAsync(figure, number, name), from);
        Assert.Null(proposed.Fault);
        return proposed.Stands!;
    }

    /// <summary>The same, approved by the second supervisor.</summary>
    public async Task ApprovedAsync(string figure = nameof(PolicyEdition.RailPaperValidity), int number = 48, string name = Name, DateTimeOffset? from = null) =>
        Assert.Null((await By(Second).ApproveAsync(await ProposedAsync(figure, number, name, from))).Fault);

    public async Task<DraftView> DraftAsync(Guid id) => (await ReadAsync()).Drafts.Single(draft => draft.Id == id);

    public async Task<IReadOnlyList<AuditEntryRow>> TrailAsync(AuditAct act)
    {
        await using var books = await portal.OpenBooksAsync();
        return await books.AuditEntries.AsNoTracking().Where(entry => entry.Act == act).OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
    }

    // told at once, where Progress would post it
    private sealed class Told(Action<ReplayProgress>? told) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => told?.Invoke(value);
    }
}
