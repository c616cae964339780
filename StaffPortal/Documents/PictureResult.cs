namespace StaffPortal.Documents;

/// <summary>Why a picture was not taken.</summary>
public enum PictureFault
{
    /// <summary>No bytes.</summary>
    Empty,

    /// <summary>More bytes than <see cref="PictureLimits.MostBytes"/>.</summary>
    TooManyBytes,

    /// <summary>Neither JPEG nor PNG, whatever its name says.</summary>
    NotAPicture,

    /// <summary>More pixels than <see cref="PictureLimits.MostPixels"/>.</summary>
    TooManyPixels,

    /// <summary>Fewer pixels than a portrait needs.</summary>
    TooSmall,

    /// <summary>Begins like a picture and is cut off or garbled.</summary>
    Damaged,
}

/// <summary>What became of a picture: <see cref="Accepted"/> or <see cref="Refused"/>.</summary>
public abstract record PictureResult
{
    private PictureResult()
    {
    }

    /// <param name="Jpeg">Upright, cropped to 358:441, without metadata.</param>
    /// <param name="Width">In pixels.</param>
    /// <param name="Height">In pixels.</param>
    public sealed record Accepted(byte[] Jpeg, int Width, int Height) : PictureResult;

    public sealed record Refused(PictureFault Fault) : PictureResult;
}
