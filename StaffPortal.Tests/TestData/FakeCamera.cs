namespace StaffPortal.Tests.TestData;

/// <summary>A camera that shows one drawn person, for Chromium's <c>--use-file-for-fake-video-capture</c>.</summary>
public static class FakeCamera
{
    /// <summary>Frames in the film; Chromium plays it again and again.</summary>
    private const int Frames = 30;

    /// <summary>The live picture of a person: <c>zhou-mingyuan</c>, <c>chen-siyu</c> or <c>song-guilan</c>. 640 by 480 pixels.</summary>
    public static string LivePicture(string portraitName) => Path.Combine(AppContext.BaseDirectory, "TestData", $"live-{portraitName}.jpg");

    /// <summary>Writes the picture as a motion JPEG into a new temporary file, which the caller deletes, and gives its path.</summary>
    public static string WriteMjpeg(string jpegPath)
    {
        var frame = File.ReadAllBytes(jpegPath);
        var film = Path.Combine(Path.GetTempPath(), Path.ChangeExtension(Path.GetRandomFileName(), ".mjpeg"));
        using var stream = new FileStream(film, FileMode.CreateNew, FileAccess.Write);
        for (var i = 0; i < Frames; i++) stream.Write(frame);
        return film;
    }
}
