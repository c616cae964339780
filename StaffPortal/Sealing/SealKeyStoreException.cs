namespace StaffPortal.Sealing;

/// <summary>The key folder is not as it must be. The message names the file and never what is in it.</summary>
public sealed class SealKeyStoreException : Exception
{
    /// <summary>Without a reason.</summary>
    public SealKeyStoreException() { }

    /// <summary>With the file and what is wrong with it.</summary>
    public SealKeyStoreException(string message) : base(message) { }

    /// <summary>With the file, what is wrong with it, and how that was found.</summary>
    public SealKeyStoreException(string message, Exception innerException) : base(message, innerException) { }
}
