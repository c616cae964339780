using System.Collections.Concurrent;
using System.Reflection;

namespace StaffPortal.Registers.Demonstration;

/// <summary>The drawn portraits, embedded in the assembly and read when first asked for.</summary>
internal static class Portraits
{
    private static readonly ConcurrentDictionary<string, byte[]> s_read = new(StringComparer.Ordinal);

    /// <summary>The JPEG of a person, 358 by 441 pixels; null where the person has none.</summary>
    public static ReadOnlyMemory<byte>? Of(DemonstrationPerson person)
    {
        // not a conditional expression: a null array would become an empty picture
        if (person.PortraitName is not { } name) return null;
        return s_read.GetOrAdd(name, Read);
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(Portraits), $"Portraits.{name}.jpg")
            ?? throw new InvalidOperationException($"The portrait '{name}' is not embedded.");
        var jpeg = new byte[stream.Length];
        stream.ReadExactly(jpeg);
        return jpeg;
    }
}
