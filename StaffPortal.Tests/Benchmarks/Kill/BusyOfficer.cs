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

    private static readonly LocatorGetAttributeOptions s_soon = new() { Timeout = 2_000 };

    private readonly SemaphoreSlim _hands = new(1);
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private bool _acted;
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
            Looked = null;
            _hands.Release();
        }
    }

    public void Dispose() => _hands.Dispose();

    private async Task StepAsync()
    {
        var look = await DeskLook.AtAsync(tab);
        if (look is null or { Busy: true } or { Cut: true }) return;
        Note(look);
        if (look != Looked)
        {
            (Looked, _acted) = (look, false);
            _since.Restart();
        }
        // the paper is on its way to the printer: he does not end the case before
        var waits = _acted || look is { Word: "已签发", Sent: false };
        if (waits && _since.Elapsed < s_patience) return;
        _acted = true;
        _since.Restart();
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

    private async Task ActAsync(DeskLook look)
    {
        switch (look.Word)
        {
            case "":
                await tab.Page.ReloadAsync(new() { Timeout = 5_000, WaitUntil = WaitUntilState.DOMContentLoaded });
                break;
            // a look-up that was not answered is asked for again
            case "等待查询" when look.Typed.Length > 0 && await tab.Button("查询").GetAttributeAsync("aria-disabled", s_soon) is null:
                await tab.Button("查询").ClickAsync(new() { Timeout = s_soon.Timeout });
                break;
            case "等待查询" or "号码未完成":
                await TypeNextAsync();
                break;
            case "请比对人像":
                await tab.PressAsync(look.Text.StartsWith("拍照", StringComparison.Ordinal) ? "F2" : "F4");
                break;
            case "可以签发":
                Issuing();
                await tab.PressAsync("Control+Enter");
                break;
            default:
                await tab.PressAsync(look.Asked ? "Enter" : "Escape");
                break;
        }
    }

    private async Task TypeNextAsync()
    {
        await tab.NumberBox.FillAsync("", new() { Timeout = s_soon.Timeout });
        await tab.TypeAsync(travellers[_next++ % travellers.Count].Number);
    }
}
