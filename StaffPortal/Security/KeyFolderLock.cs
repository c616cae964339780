namespace StaffPortal.Security;

/// <summary>The lock of a folder that holds keys: of all processes that share the folder, one at a time makes a key there.</summary>
internal static class KeyFolderLock
{
    private const int Attempts = 600;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes it, after waiting up to 30 s for another process; it is given back by disposing, or by the end of the process.</summary>
    /// <exception cref="IOException">It was not to be had in that time.</exception>
    public static FileStream Take(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "keys.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(s_pause);
            }
        }
    }
}
