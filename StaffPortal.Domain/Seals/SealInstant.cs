using System.Buffers.Binary;

namespace StaffPortal.Domain.Seals;

/// <summary>An instant in a seal: MMDDYYYYhhmmss of Asia/Shanghai as one integer in 6 bytes (1957-03-25 08:15:22 is <c>02f527bf25b2</c>).</summary>
/// <remarks>
/// Whole seconds. Shanghai is a fixed +08:00 here: its last summer time ended in 1991 and no certificate is older than 2022.
/// A time-zone database would add nothing but a way for two gates to read one paper differently.
/// </remarks>
public static class SealInstant
{
    /// <summary>Bytes of an encoded instant.</summary>
    public const int Length = 6;

    /// <summary>The instant cut to the whole second that a seal can hold, in UTC.</summary>
    public static DateTimeOffset Cut(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>The six bytes of <paramref name="instant"/>; fractions of a second are cut.</summary>
    public static byte[] Encode(DateTimeOffset instant)
    {
        var local = ShanghaiTime.At(instant);
        var day = (local.Month * 100L + local.Day) * 10000 + local.Year;
        var packed = day * 1000000 + (local.Hour * 100 + local.Minute) * 100 + local.Second;
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, packed);
        return [.. bytes[(sizeof(long) - Length)..]];
    }

    /// <summary>Reads six bytes into an instant in UTC; false for another length or a time that no calendar has.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out DateTimeOffset instant)
    {
        instant = default;
        if (bytes.Length is not Length) return false;
        Span<byte> padded = stackalloc byte[sizeof(long)];
        padded.Clear();
        bytes.CopyTo(padded[(sizeof(long) - Length)..]);
        var packed = BinaryPrimitives.ReadInt64BigEndian(padded);

        var (date, time) = (packed / 1000000, (int)(packed % 1000000));
        var (hour, minute, second) = (time / 10000, time / 100 % 100, time % 100);
        if (hour > 23 || minute > 59 || second > 59) return false;
        if (!SealDate.TryCreate((int)(date % 10000), (int)(date / 1000000), (int)(date / 10000 % 100), out var day)) return false;
        var local = day.ToDateTime(new TimeOnly(hour, minute, second));
        if (local.Ticks < ShanghaiTime.Offset.Ticks) return false;
        instant = new DateTimeOffset(local, ShanghaiTime.Offset).ToUniversalTime();
        return true;
    }
}
