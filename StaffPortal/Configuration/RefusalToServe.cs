using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using StaffPortal.Persistence;

namespace StaffPortal.Configuration;

/// <summary>What can be told only once the books are open.</summary>
public static class RefusalToServe
{
    /// <summary>Says in one sentence why the portal must not serve these books, and the next step; null where it may, and where they do not answer yet.</summary>
    public static string? RefusalOfBooks(this WebApplication app)
    {
        try
        {
            app.OpenBooks();
            return null;
        }
        catch (Exception failure) when (Cause(failure) is ForeignBooksException foreign)
        {
            return foreign.Message;
        }
        catch (Exception failure) when (BooksOutage.Explains(Cause(failure)))
        {
            // nobody is signed in before the keys of sessions were read, and then the same is checked
            app.Logger.BooksDoNotAnswerYet(failure);
            return null;
        }
    }

    private static void OpenBooks(this WebApplication app)
    {
        using (var books = app.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext()) KeysOfBooks.AssertOurs(books);
        // reads the keys of sessions, or makes the first: nodes that start together settle on one before anybody signs in
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(RefusalToServe)).Protect([1]);
    }

    // the framework wraps whatever hinders it
    private static Exception Cause(Exception failure) => failure is CryptographicException { InnerException: { } inner } ? inner : failure;
}
