using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StaffPortal.Persistence;

/// <summary>Tells failures of SQL Server's client in the words of PostgreSQL's: a page that was left as cancelled, a server that is gone as the books' failure.</summary>
/// <remarks>Its client tells the first as an error of the database, and of the second what is found out between two commands as a wrong call.</remarks>
internal sealed class SqlServerFailures : IDbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    /// <summary>Holds nothing; one serves all.</summary>
    public static SqlServerFailures Instance { get; } = new();

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) =>
        throw new OperationCanceledException(cancellationToken);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) =>
        AsLost(eventData.Exception);

    public Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        AsLost(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        AsLost(eventData.Exception);

    // that EF Core calls the client wrongly is ruled out: what is left is a pool used up, a connection that broke, a transaction that the server ended
    private static Task AsLost(Exception failure) => failure is InvalidOperationException ? throw new LostException(failure) : Task.CompletedTask;

    private sealed class LostException(Exception failure) : DbException(failure.Message, failure);
}
