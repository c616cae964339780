using System.Collections.Frozen;

namespace StaffPortal.Components;

/// <summary>The portal's icons: strokes on a field of 20 by 20.</summary>
public static class IconPaths
{
    private static readonly FrozenDictionary<string, string> s_paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tick"] = """<path d="m4 10.5 4.2 4.2L16 6"/>""",
        ["ok"] = """<circle cx="10" cy="10" r="8"/><path d="m6.2 10.4 2.6 2.6 5-5.6"/>""",
        ["info"] = """<circle cx="10" cy="10" r="8"/><path d="M10 9v5M10 6v.1"/>""",
        ["shield"] = """<path d="M10 2 3.5 4.4v5c0 4 2.6 7 6.5 8.6 3.9-1.6 6.5-4.6 6.5-8.6v-5z"/><path d="m7 9.8 2.2 2.2 4-4.4"/>""",
        ["plus"] = """<rect x="2.5" y="2.5" width="15" height="15" rx="1.5"/><path d="M10 6.3v7.4M6.3 10h7.4"/>""",
        ["no"] = """<path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z"/><path d="m7 7 6 6m0-6-6 6"/>""",
        ["ring"] = """<circle cx="10" cy="10" r="7.5" stroke-dasharray="3 2.9"/>""",
        ["warn"] = """<path d="M10 2.5 18.5 17h-17z"/><path d="M10 8v4.2M10 14.6v.1"/>""",
        ["clock"] = """<circle cx="10" cy="10" r="8"/><path d="M10 5.3V10l3.2 2"/>""",
        ["search"] = """<circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5"/>""",
        ["train"] = """<rect x="4.5" y="2.5" width="11" height="12" rx="2"/><path d="M4.5 9h11M7.5 12h.1M12.5 12h.1M7 14.5 5 18m8-3.5 2 3.5"/>""",
        ["plane"] = """<path d="M10 2c.9 0 1.3 1 1.3 2v3.7l6.2 3.8v1.7l-6.2-2v3.5l1.9 1.5V18L10 17l-3.2 1v-1.8l1.9-1.5v-3.5l-6.2 2v-1.7l6.2-3.8V4c0-1 .4-2 1.3-2z"/>""",
        ["cam"] = """<path d="M2.5 6h3l1.3-2h6.4l1.3 2h3v10.5h-15z"/><circle cx="10" cy="11" r="3.2"/>""",
        ["print"] = """<path d="M5.5 7V2.5h9V7M5.5 14.5h-3V7h15v7.5h-3"/><path d="M5.5 12h9v5.5h-9z"/>""",
        ["doc"] = """<path d="M4.5 2.5h7l4 4v11h-11z"/><path d="M11.5 2.5v4h4"/>""",
        ["user"] = """<circle cx="10" cy="6.5" r="3.7"/><path d="M3 17.5c.6-4 3.3-5.8 7-5.8s6.4 1.8 7 5.8"/>""",
        ["down"] = """<path d="m5 8 5 5 5-5"/>""",
        ["right"] = """<path d="m8 5 5 5-5 5"/>""",
        ["x"] = """<path d="m5 5 10 10m0-10L5 15"/>""",
        ["key"] = """<circle cx="6.5" cy="13.5" r="4"/><path d="m9.5 10.5 8-8m-3 3 2.5 2.5m-5 0 1.7 1.7"/>""",
        ["plug"] = """<path d="M3 3l14 14M7 7v3a4 4 0 0 0 5 3.9M10 14v4M6 7h1m6-5v4m-4-2V2M11 6.5h3V10"/>""",
        ["redo"] = """<path d="M16.5 8A7 7 0 1 0 17 11.5"/><path d="M17 3.5V8h-4.5"/>""",
        ["out"] = """<path d="M8 3H3.5v14H8M8 10h9m-3.5-3.5L17 10l-3.5 3.5"/>""",
        ["zoom"] = """<circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5M6 8.5h5M8.5 6v5"/>""",
        ["layers"] = """<rect x="2.5" y="2.5" width="10" height="11" rx="1"/><rect x="7.5" y="6.5" width="10" height="11" rx="1"/>""",
        ["blink"] = """<path d="M2 10c2.2-3.7 4.8-5.5 8-5.5s5.8 1.8 8 5.5c-2.2 3.7-4.8 5.5-8 5.5S4.2 13.7 2 10z"/><circle cx="10" cy="10" r="2.6"/>""",
        ["side"] = """<rect x="2.5" y="4" width="6.5" height="12" rx="1"/><rect x="11" y="4" width="6.5" height="12" rx="1"/>""",
        ["badge"] = """<path d="M10 1.8 3 4.6v4.9c0 4.1 2.9 7.2 7 8.7 4.1-1.5 7-4.6 7-8.7V4.6z"/><path d="m10 5.8 1.1 2.5 2.7.3-2 1.8.6 2.7L10 11.7l-2.4 1.4.6-2.7-2-1.8 2.7-.3z" fill="currentColor" stroke="none"/>""",
        ["help"] = """<circle cx="10" cy="10" r="8"/><path d="M7.7 7.6c.2-1.4 1.1-2 2.4-2 1.4 0 2.4.8 2.4 2 0 1.7-2.5 1.8-2.5 3.7M10 14.2v.1"/>""",
        ["qr"] = """<path d="M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2h-2zM15 15h2v2h-2z"/>""",
        ["lock"] = """<rect x="4" y="9" width="12" height="8.5" rx="1.5"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The strokes of one icon; an unknown name is a bug and throws.</summary>
    public static string Of(string name) => s_paths[name];
}
