using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Configuration;
using StaffPortal.Persistence.Rows;

namespace StaffPortal.Persistence;

/// <summary>Keeps the keys of sign-in cookies and forms in the books: what one node signs, every node reads.</summary>
/// <remarks>Safe for several threads and several nodes. It waits for the database, because the framework's port does.</remarks>
public sealed class SessionKeyRepository(IDbContextFactory<PortalDbContext> books, TimeProvider clock, ILogger<SessionKeyRepository> log) : IXmlRepository
{
    private volatile IReadOnlyList<SessionKeyRow>? _lastRead;

    /// <summary>Every key; those read last where the books do not answer, since an empty answer would sign everybody out.</summary>
    /// <exception cref="ForeignBooksException">The books were written under other keys for personal data.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            using var open = books.CreateDbContext();
            KeysOfBooks.AssertOurs(open);
            _lastRead = [.. open.SessionKeys.AsNoTracking().OrderBy(key => key.At).ThenBy(key => key.Id)];
        }
        catch (Exception failure) when (_lastRead is not null && BooksOutage.Explains(failure))
        {
            log.SessionKeysStay(failure);
        }
        return [.. _lastRead.Select(key => XElement.Parse(key.Xml))];
    }

    /// <summary>Adds a key, unless another node added one since the last reading: the framework reads again after this and takes that one.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            Store(element, friendlyName);
        }
        catch (Exception failure) when (BooksOutage.Explains(failure) && IsForLater(element))
        {
            // made days before it is needed, and asked for again within one: a failure here would only turn away whoever happens to ask
            log.NextSessionKeyLater(failure);
        }
    }

    private void Store(XElement element, string friendlyName)
    {
        using var open = books.CreateDbContext();
        using var transaction = open.Database.BeginTransaction();
        // one node after another: this row stays locked until the commit, so that nodes starting together on an empty table agree on one key
        open.AuditHead.Where(end => end.Id == 1).ExecuteUpdate(head => head.SetProperty(end => end.Seq, end => end.Seq));
        if (IsKey(element) && AnotherNodeAdded(open)) return;
        open.SessionKeys.Add(new SessionKeyRow
        {
            Id = (Guid?)element.Attribute("id") ?? Guid.CreateVersion7(clock.GetUtcNow()),
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            At = clock.GetUtcNow(),
        });
        open.SaveChanges();
        transaction.Commit();
    }

    private bool AnotherNodeAdded(PortalDbContext open)
    {
        var known = (_lastRead ?? []).Select(key => key.Id).ToList();
        return open.SessionKeys.Any(key => !known.Contains(key.Id));
    }

    private static bool IsKey(XElement element) => element.Name == "key";

    private bool IsForLater(XElement element) => (DateTimeOffset?)element.Element("activationDate") > clock.GetUtcNow();
}

/// <summary>Tells the framework that a key needs no encryption of its own: the column encrypts it, under the keys for personal data.</summary>
/// <remarks>Its name is stored with every key; under another one the stored keys do not open, and everybody signs in anew.</remarks>
public sealed class EncryptedByItsColumn : IXmlEncryptor, IXmlDecryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(plaintextElement, typeof(EncryptedByItsColumn));

    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) => encryptedElement;
}
