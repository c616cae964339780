namespace StaffPortal.Documents.Drawing;

/// <summary>A colour; each part from 0 to 1. The paper is black on white, red belongs to the seal alone.</summary>
internal sealed record Ink(double Red, double Green, double Blue)
{
    public static Ink Black { get; } = Grey(0);

    /// <summary>Labels and side remarks.</summary>
    public static Ink Soft { get; } = Grey(0.2);

    /// <summary>Rules under the fields.</summary>
    public static Ink Hairline { get; } = Grey(0.6);

    public static Ink Watermark { get; } = Grey(0.72);

    /// <summary>Bars of charts.</summary>
    public static Ink Chart { get; } = new(0.09, 0.314, 0.612);

    public static Ink White { get; } = Grey(1);

    public static Ink Seal { get; } = new(0.773, 0.086, 0.114);

    private static Ink Grey(double level) => new(level, level, level);
}
