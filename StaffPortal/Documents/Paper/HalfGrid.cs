namespace StaffPortal.Documents.Paper;

/// <summary>Where things lie on an A5 half, in millimetres from its upper left corner.</summary>
internal static class HalfGrid
{
    public const double Height = 148.5;
    public const double Left = 12;
    public const double Right = 198;
    public const double Width = Right - Left;

    /// <summary>Left end of the values, right of their labels.</summary>
    public const double ValueLeft = 35;

    /// <summary>Right end of fields and body; the portrait's column is beyond it.</summary>
    public const double BodyRight = 165;
    public const double BodyTop = 30.2;

    /// <summary>Lowest line that body text may reach.</summary>
    public const double BodyBottom = 126.5;
    public const double FooterTop = 129;

    /// <summary>Portrait and code share this width and the right edge.</summary>
    public const double SideWidth = 26;
    public const double PortraitHeight = 32;
}
