using StaffPortal.Domain.Certificates;

// an unnamed value of an enum is a bug and throws by itself; a named one that a switch forgot stays an error (CS8509)
#pragma warning disable CS8524

namespace StaffPortal.Domain.Seals;

/// <summary>The letters for mode and channel in a seal: <c>R</c> or <c>A</c>, then <c>W</c>, <c>K</c> or <c>E</c>.</summary>
internal static class SealLetters
{
    public static char Of(TravelMode mode) => mode switch
    {
        TravelMode.Rail => 'R',
        TravelMode.Aviation => 'A',
    };

    public static char Of(Channel channel) => channel switch
    {
        Channel.Window => 'W',
        Channel.Kiosk => 'K',
        Channel.Electronic => 'E',
    };

    public static (TravelMode Mode, Channel Channel)? Read(ReadOnlySpan<byte> letters)
    {
        if (letters.Length is not 2) return null;
        TravelMode? mode = letters[0] switch { (byte)'R' => TravelMode.Rail, (byte)'A' => TravelMode.Aviation, _ => null };
        Channel? channel = letters[1] switch
        {
            (byte)'W' => Channel.Window,
            (byte)'K' => Channel.Kiosk,
            (byte)'E' => Channel.Electronic,
            _ => null,
        };
        return mode is { } m && channel is { } c ? (m, c) : null;
    }
}
