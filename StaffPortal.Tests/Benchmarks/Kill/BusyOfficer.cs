using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using StaffPortal.Registers.Demonstration;
using StaffPortal.Tests.EndToEnd.Portal;

namespace StaffPortal.Tests.Benchmarks.Kill;

/// <summary>
/// An officer at a browser who issues one ordinary case after another. He does what the screen asks for, whatever happened before:
/// so he goes on after a reload, an outage or a restart by himself.
/// </summary>
internal sealed class BusyOfficer(PortalTab tab, IReadOnlyList<DemonstrationPerson> travellers, Acknowledged acknowledged) : IDisposable
{
    // he presses again when nothing has changed for so long
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(40);

    private readonly SemaphoreSlim _hands = new(1);
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly Stopwatch _sinceAct = Stopwatch.StartNew();
    private DeskLook? _answered;
    private int _next;
    private int _seen;

    /// <summary>How many numbers he saw as the first so far.</summary>
    public int Seen => Volatile.Read(ref _seen);

    /// <summary>What he looked at last.</summary>
    public DeskLook? Looked { get; private set; }

    /// <summary>Error pages and other things that must not be.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    /// <summary>Called when he presses 签发并打印.</summary>
    public Action Issuing { get; set; } = () => { };

    /// <summary>Signs in and begins to note what must not be.</summary>
    public async Task SitDownAsync(int desk)
    {
        await tab.SignInAsync(desk: desk);
        tab.Page.Response += (_, response) =>
        {
            if (response is { Status: >= 400, Request.IsNavigationRequest: true }) _troubles.Enqueue($"desk {desk}: a page answered {response.Status}");
        };
    }

    /// <summary>Works until he is told to stop.</summary>
    public async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await _hands.WaitAsync(CancellationToken.None);
            try
            {
                await StepAsync();
            }
            catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
            {
                // the page went away under his hands: he looks again
            }
            finally
            {
                _hands.Release();
            }
            await Task.Delay(s_glance, CancellationToken.None);
        }
    }

    /// <summary>Takes his hands off the desk and looks at it once more; he goes on with <see cref="GoOnAsync"/>.</summary>
    public async Task PauseAsync()
    {
        await _hands.WaitAsync();
        if (await DeskLook.AtAsync(tab) is { } last) Note(last);
    }

    /// <summary>Goes on, after a reload of the page where the portal was started anew.</summary>
    public async Task GoOnAsync(bool reload)
    {
        try
        {
            if (reload) await tab.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        catch (PlaywrightException)
        {
            // the page was reloading by itself
        }
        finally
        {
            _answered = null;
            _hands.Release();
        }
    }

    public Task ShotAsync(string path) => tab.Page.ScreenshotAsync(new() { Path = path });

    public void Dispose() => _hands.Dispose();

    private async Task StepAsync()
    {
        Looked = await DeskLook.AtAsync(tab);
        var look = Looked;
        if (look is null or { Busy: true } or { Cut: true }) return;
        Note(look);
        if (look == _answered && _sinceAct.Elapsed < s_patience) return;
        _answered = look;
        _sinceAct.Restart();
        await ActAsync(look);
    }

    private void Note(DeskLook look)
    {
        if (look.Trouble.Length > 0) _troubles.Enqueue($"an error page: {look.Trouble}");
        if (look is not { Word: "已签发", Number.Length: > 0, CaseId.Length: > 0 }) return;
        switch (acknowledged.Add(look.CaseId, look.Number))
        {
            case Sighting.First: Interlocked.Increment(ref _seen); break;
            case Sighting.Contradicts: _troubles.Enqueue($"{look.Number}: its case had another number before"); break;
        }
    }

    private Task ActAsync(DeskLook look)
    {
        switch (look.Word)
        {
            case "": return tab.Page.ReloadAsync(new() { Timeout = 5_000, WaitUntil = WaitUntilState.DOMContentLoaded });
            case "等待查询" when look.Typed.Length > 0: return tab.Button("查询").ClickAsync(new() { Timeout = 2_000 });
            case "等待查询" or "号码未完成": return TypeNextAsync();
            case "请比对人像": return tab.PressAsync(look.Text.StartsWith("拍照", StringComparison.Ordinal) ? "F2" : "F4");
            case "可以签发":
                Issuing();
                return tab.PressAsync("Control+Enter");
            default: return tab.PressAsync(look.Asked ? "Enter" : "Escape");
        }
    }

    private async Task TypeNextAsync()
    {
        await tab.NumberBox.FillAsync("", new() { Timeout = 2_000 });
        await tab.TypeAsync(travellers[_next++ % travellers.Count].Number);
    }
}
