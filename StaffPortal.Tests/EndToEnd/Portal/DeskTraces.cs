using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What one step at the desk left for whoever watches.</summary>
/// <param name="Page">The page afterwards: every attribute and every field's value.</param>
/// <param name="Requests">Every answer: status, address, length.</param>
/// <param name="Line">How many bytes came and went on the line. How they are packed into frames is chance: what is ready at once goes in one.</param>
/// <param name="Log">What the portal logged.</param>
internal sealed record DeskStep(string Page, IReadOnlyList<string> Requests, (int Came, int Went) Line, IReadOnlyList<string> Log);

/// <summary>What somebody can watch who sits behind an officer's screen: every frame of the line, every request, the page, the log.</summary>
internal sealed partial class DeskTraces
{
    // attributes in one order: in which they came depends on which was drawn first
    private const string PageAsText = """
        () => {
            const told = part => part.nodeType === Node.TEXT_NODE ? part.data : part.nodeType !== Node.ELEMENT_NODE ? '' :
                `<${part.localName} ${[...part.attributes].map(one => `${one.name}="${one.value}"`).sort().join(' ')}>${part.value ?? ''}${[...part.childNodes].map(told).join('')}`;
            return told(document.documentElement);
        }
        """;

    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(400);
    private readonly Lock _lock = new();
    private readonly List<(bool Came, int Bytes)> _frames = [];
    private readonly List<string> _requests = [];
    private readonly IPage _page;
    private readonly PublishedPortal _portal;
    private int _logged;

    private DeskTraces(IPage page, PublishedPortal portal)
    {
        (_page, _portal) = (page, portal);
        page.WebSocket += (_, line) =>
        {
            line.FrameReceived += (_, frame) => Keep(came: true, frame);
            line.FrameSent += (_, frame) => Keep(came: false, frame);
        };
        page.Response += (_, answer) =>
        {
            lock (_lock) _requests.Add(Masked($"{answer.Status} {answer.Request.Method} {new Uri(answer.Url).PathAndQuery} {answer.Headers.GetValueOrDefault("content-length")}"));
        };
    }

    /// <summary>Watches a page that is not open yet.</summary>
    public static DeskTraces Of(IPage page, PublishedPortal portal) => new(page, portal);

    /// <summary>Waits until the line is quiet, and gives what there was since the last time.</summary>
    public async Task<DeskStep> SettleAsync()
    {
        await Assertions.Expect(_page.Locator("[data-desk]")).ToHaveAttributeAsync("aria-busy", "false");
        for (var seen = -1; seen != Count();)
        {
            seen = Count();
            await Task.Delay(s_quiet, TestContext.Current.CancellationToken);
        }
        var page = Masked(await _page.EvaluateAsync<string>(PageAsText));
        var log = _portal.LogText;
        var lines = log[_logged..].Split('\n').Select(Masked).ToArray();
        _logged = log.Length;
        lock (_lock)
        {
            var step = new DeskStep(page, [.. _requests.Order(StringComparer.Ordinal)], (Sum(came: true), Sum(came: false)), lines);
            _frames.Clear();
            _requests.Clear();
            return step;
        }
    }

    /// <summary>Whether for every step there were as many bytes, once at least, whichever kind it was.</summary>
    public static bool HaveOneLine(IReadOnlyList<IReadOnlyList<DeskStep>> some, IReadOnlyList<IReadOnlyList<DeskStep>> others) =>
        some.Count > 0 && Enumerable.Range(0, some[0].Count).All(step => some.Select(steps => steps[step].Line).Intersect(others.Select(steps => steps[step].Line)).Any());

    /// <summary>All bytes counted, for whoever looks for the difference.</summary>
    public static string Told(IReadOnlyList<IReadOnlyList<DeskStep>> some, IReadOnlyList<IReadOnlyList<DeskStep>> others) => string.Join('\n',
        from step in Enumerable.Range(0, some[0].Count)
        from run in some.Select(steps => ("one", steps[step])).Concat(others.Select(steps => ("other", steps[step])))
        select $"step {step}, {run.Item1}: {run.Item2.Line}");

    private int Count()
    {
        lock (_lock) return _frames.Count;
    }

    private int Sum(bool came) => _frames.Where(frame => frame.Came == came).Sum(frame => frame.Bytes);

    // the beats that only keep the line alive say nothing
    private void Keep(bool came, IWebSocketFrame frame)
    {
        var length = frame.Binary?.Length ?? frame.Text?.Length ?? 0;
        lock (_lock) if (length > 3) _frames.Add((came, length));
    }

    // what differs from one case to the next: ids, instants, what was counted today
    private static string Masked(string text) => Instants().Replace(Ids().Replace(text, "…"), "0");

    [GeneratedRegex("CfDJ8[\\w-]+|(?<=\\sid=\")[\\w-]{10}(?=\")|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=[?&](v|at)=)[0-9a-f]+|[0-9a-f]{32}")]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9]+(:[0-9]+)+(\\.[0-9]+)?|(?<=(data-turn|data-shown|now)=\")[0-9]+|[0-9]+(?= 笔)")]
    private static partial Regex Instants();
}
