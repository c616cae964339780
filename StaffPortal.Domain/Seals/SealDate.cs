namespace StaffPortal.Domain.Seals;

/// <summary>A day in a seal: MMDDYYYY as one integer in 3 bytes, high byte first (2026-01-31 is <c>14051a</c>).</summary>
public static class SealDate
{
    /// <summary>Bytes of an encoded day.</summary>
    public const int Length = 3;

    /// <summary>The three bytes of <paramref name="day"/>.</summary>
    public static byte[] Encode(DateOnly day)
    {
        var packed = (day.Month * 100 + day.Day) * 10000 + day.Year;
        return [(byte)(packed >> 16), (byte)(packed >> 8), (byte)packed];
    }

    /// <summary>Reads three bytes; false for another length or a day that no calendar has.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out DateOnly day)
    {
        day = default;
        if (bytes.Length is not Length) return false;
        var packed = bytes[0] << 16 | bytes[1] << 8 | bytes[2];
        return TryCreate(packed % 10000, packed / 1000000, packed / 10000 % 100, out day);
    }

    internal static bool TryCreate(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12) return false;
        if (dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }
}
