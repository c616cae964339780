using StaffPortal.Features.Desk;
using StaffPortal.Features.Verification;
using StaffPortal.Tests.Benchmarks.Desks;
using StaffPortal.Tests.Features.Books;

namespace StaffPortal.Tests.Benchmarks.Ledger;

/// <summary>What a desk does in a filled office, each act with a sample of its own.</summary>
internal sealed class LedgerTimes(FilledOffice filled)
{
    private const int Desk = 2;

    private readonly Dictionary<string, Sample> _acts = new(StringComparer.Ordinal);
    private readonly PortalUnderTest _portal = filled.Office.Portal;
    private int _verified;

    /// <summary>Every act that was timed, in the order in which it was first done.</summary>
    public IReadOnlyDictionary<string, Sample> Acts => _acts;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>One traveller each who has no certificate, a few, and many; then the panel of the day and a verification.</summary>
    public async Task VisitAsync(int visit)
    {
        await ServeAsync("none before", filled.Office.NextTraveller());
        await ServeAsync("3 before", MadeUpTravellers.Number(StoredCertificates.FirstFew + (visit % StoredCertificates.Few)));
        await ServeAsync("100 before", MadeUpTravellers.Number(StoredCertificates.FirstMany + (visit % StoredCertificates.Many)));
        Assert.NotNull(await Of("today's panel").TimeAsync(() => _portal.Get<ReadDeskToday>().RunAsync(PortalUnderTest.OfficerAt(Desk), Cancelled)));
        var number = filled.Stored.Numbers[_verified++ * 37 % filled.Stored.Numbers.Count];
        Assert.NotNull((await Of("verification by number").TimeAsync(() =>
            _portal.Get<VerifyPaper>().RunAsync(Guid.CreateVersion7(), number, PortalUnderTest.OfficerAt(Desk), Cancelled))).Certificate);
    }

    private async Task ServeAsync(string who, string number)
    {
        var desk = new BusyDesk(_portal, Desk) { LookUps = Of($"look-up, {who}"), Issues = Of($"issue, {who}") };
        await desk.ServeAsync(number);
    }

    private Sample Of(string act) => _acts.TryGetValue(act, out var sample) ? sample : _acts[act] = new Sample();
}
