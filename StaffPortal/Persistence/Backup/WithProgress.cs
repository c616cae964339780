using System.Globalization;

namespace StaffPortal.Persistence.Backup;

/// <summary>Tells every few seconds how far a long run is.</summary>
internal static class WithProgress
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    /// <summary>Waits for the run.</summary>
    /// <param name="run">What takes long.</param>
    /// <param name="far">How far it is.</param>
    /// <param name="say">Hears of it.</param>
    public static async Task<T> Of<T>(Task<T> run, Func<string> far, Action<string> say)
    {
        while (await Task.WhenAny(run, Task.Delay(s_every, CancellationToken.None)) != run) say(far());
        return await run;
    }

    /// <summary>How long a file is by now.</summary>
    public static string Megabytes(string file) =>
        string.Create(CultureInfo.InvariantCulture, $"  {(File.Exists(file) ? new FileInfo(file).Length : 0) / 1_000_000.0:0.0} MB");
}
