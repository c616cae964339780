using System.Collections.Concurrent;
using StaffPortal.Documents.Interop;

namespace StaffPortal.Documents.Drawing;

/// <summary>Font maps at rest. A map may serve only one at a time and is slow to begin with, as it has to find its fonts, so it is used again.</summary>
internal static class FontMapPool
{
    private static readonly ConcurrentBag<ObjectHandle> s_resting = [];

    public static ObjectHandle Take() => s_resting.TryTake(out var fontMap) ? fontMap : Pango.CreateFontMap();

    /// <summary>More maps than processors are never busy at once for long, so those over that are let go.</summary>
    public static void Return(ObjectHandle fontMap)
    {
        if (s_resting.Count < Environment.ProcessorCount) s_resting.Add(fontMap);
        else fontMap.Dispose();
    }
}
