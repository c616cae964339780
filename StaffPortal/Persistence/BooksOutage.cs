using System.Data.Common;

namespace StaffPortal.Persistence;

/// <summary>Tells a database that is gone, slow or restarting from a bug.</summary>
public static class BooksOutage
{
    /// <summary>Whether the failure means that the books did not answer. A page that was left is no failure.</summary>
    public static bool Explains(Exception failure) =>
        failure is not OperationCanceledException && (failure is DbException or TimeoutException || failure.InnerException is DbException or TimeoutException);
}
