namespace StaffPortal.Features.Desk.View;

/// <summary>How the two pictures are shown beside or over each other.</summary>
public enum CompareWay
{
    /// <summary>并排.</summary>
    Side,

    /// <summary>放大: both move and grow together.</summary>
    Zoom,

    /// <summary>重叠: the live picture over the register photo, with a slider.</summary>
    Overlay,

    /// <summary>闪烁: both in turn at the same place.</summary>
    Blink,
}
