using System.Security.Cryptography;

namespace StaffPortal.Persistence;

/// <summary>The books were written under other keys for personal data than this process has.</summary>
public sealed class ForeignBooksException : InvalidOperationException
{
    private const string Sentence =
        "The database was written under other keys for personal data than those in Keys:Directory. Every node needs the same key folder: put the right one, or its backup, in its place.";

    /// <summary>Without a reason.</summary>
    public ForeignBooksException() : base(Sentence) { }

    /// <summary>In other words.</summary>
    public ForeignBooksException(string message) : base(message) { }

    /// <summary>In other words, with how that was found.</summary>
    public ForeignBooksException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With how that was found.</summary>
    public ForeignBooksException(CryptographicException innerException) : base(Sentence, innerException) { }
}

/// <summary>Tells whether books and keys belong together, before something is written that the other nodes could not read.</summary>
public static class KeysOfBooks
{
    /// <summary>Reads what is encrypted in every database that is in use: the keys of sessions, and an officer's name.</summary>
    /// <exception cref="ForeignBooksException">The keys do not open them.</exception>
    public static void AssertOurs(PortalDbContext books)
    {
        try
        {
            _ = books.SessionKeys.Select(key => key.Xml).ToList();
            _ = books.Officers.OrderBy(officer => officer.Number).Select(officer => officer.Name).FirstOrDefault();
        }
        catch (CryptographicException fault)
        {
            throw new ForeignBooksException(fault);
        }
    }
}
