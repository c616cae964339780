using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
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
            // reads the keys of sessions, or makes the first: nodes that start together settle on one before anybody signs in
            app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(RefusalToServe)).Protect([1]);
            return null;
        }
        catch (CryptographicException failure) when (failure.InnerException is ForeignBooksException foreign)
        {
            return foreign.Message;
        }
        catch (CryptographicException failure) when (failure.InnerException is { } outage && BooksOutage.Explains(outage))
        {
            // nobody is signed in before the keys of sessions were read, and then the same is checked
            app.Logger.LogWarning(outage, "The books do not answer yet.");
            return null;
        }
    }
}
