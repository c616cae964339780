using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaffPortal.Tests.EndToEnd.Portal;

/// <summary>What somebody can watch who sits behind an officer's screen: every frame of the line, every request, the page itself.</summary>
internal sealed partial class DeskTraces
{
    private readonly List<string> _frames = [];
    private readonly List<string> _requests = [];

    private DeskTraces(IPage page)
    {
        page.WebSocket += (_, line) =>
        {
            line.FrameReceived += (_, frame) => Keep("←", frame);
            line.FrameSent += (_, frame) => Keep("→", frame);
        };
        page.Response += (_, answer) => _requests.Add(Masked($"{answer.Status} {answer.Request.Method} {new Uri(answer.Url).PathAndQuery} {answer.Headers.GetValueOrDefault("content-length")}"));
    }

    /// <summary>Direction and length of every frame since <see cref="Begin"/>; not the beats that only keep the line alive.</summary>
    public IReadOnlyList<string> Frames { get { lock (_frames) return [.. _frames]; } }

    /// <summary>Every answer since then: status, address, length.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Watches a page that is not open yet.</summary>
    public static DeskTraces Of(IPage page) => new(page);

    /// <summary>From here on.</summary>
    public void Begin()
    {
        lock (_frames) _frames.Clear();
        _requests.Clear();
    }

    /// <summary>A text without what differs from one case to the next: ids, instants, counters.</summary>
    public static string Masked(string text) => Instants().Replace(Ids().Replace(text, "…"), "0");

    private void Keep(string direction, IWebSocketFrame frame)
    {
        var length = frame.Binary?.Length ?? frame.Text?.Length ?? 0;
        lock (_frames) if (length > 3) _frames.Add($"{direction} {length}");
    }

    [GeneratedRegex("CfDJ8[\\w-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=[?&](v|at)=)[0-9a-f]+|[0-9a-f]{32}")]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9]+(:[0-9]+)+(\\.[0-9]+)?|(?<=(data-turn|data-shown|now)=\")[0-9]+")]
    private static partial Regex Instants();
}
