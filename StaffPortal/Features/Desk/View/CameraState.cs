namespace StaffPortal.Features.Desk.View;

/// <summary>How the desk's camera stands.</summary>
public enum CameraState
{
    /// <summary>Not asked for yet.</summary>
    Off,

    /// <summary>Asked for.</summary>
    Starting,

    /// <summary>Shows a picture.</summary>
    Live,

    /// <summary>The browser was told not to give it.</summary>
    Denied,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Another program has it.</summary>
    InUse,

    /// <summary>It was there and went away.</summary>
    Unplugged,

    /// <summary>This browser, or an address without encryption, gives none.</summary>
    Unsupported,
}

/// <summary>What is wrong with the live picture; it only advises.</summary>
public enum PictureHint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>过暗.</summary>
    TooDark,

    /// <summary>过亮.</summary>
    TooBright,

    /// <summary>模糊.</summary>
    Blurred,
}

/// <summary>What came of sending a picture.</summary>
/// <param name="Version">Of the stored picture; null where it was not stored.</param>
/// <param name="Code">Why not.</param>
/// <param name="Title">Why not, in the server's words.</param>
public sealed record PictureSent(string? Version, string? Code, string? Title);
