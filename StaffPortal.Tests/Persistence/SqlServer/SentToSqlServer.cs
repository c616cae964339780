using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>A command as it would have gone to the server.</summary>
/// <param name="Text">The T-SQL.</param>
/// <param name="Parameters">Name, engine's type and value of each parameter.</param>
internal sealed record SentCommand(string Text, IReadOnlyList<(string Name, string Type, object? Value)> Parameters);

/// <summary>
/// Takes the server's place: notes each command that the SQL Server books send, and sends none. A question is answered with what the test
/// lays ready for it; where nothing is, <see cref="NoAnswerException"/> ends the call, since its text is all that was wanted.
/// </summary>
internal sealed class SentToSqlServer(params object[] answers) : IDbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly Queue<object> _answers = new(answers);

    public List<SentCommand> Commands { get; } = [];

    /// <summary>Books on SQL Server whose commands come here.</summary>
    public SqlServerPortalDbContext Open(PersonalDataProtector? protector = null)
    {
        var books = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none;Database=tempid").AddInterceptors(this).Options,
            protector ?? DesignTime.Protector);
        books.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return books;
    }

    /// <summary>Runs a call whose texts are wanted, not its result.</summary>
    public static async Task IgnoringAnswersAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (NoAnswerException)
        {
            // the text was noted
        }
        catch (DbUpdateException write) when (write.InnerException is NoAnswerException)
        {
            // the same, of a write
        }
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command));

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    private void Note(DbCommand command) => Commands.Add(new SentCommand(
        command.CommandText, [.. command.Parameters.Cast<Microsoft.Data.SqlClient.SqlParameter>().Select(parameter => (parameter.ParameterName, $"{parameter.SqlDbType}({parameter.Size})", parameter.Value))]));

    private DataTableReader Answer(DbCommand command)
    {
        Note(command);
        if (!_answers.TryDequeue(out var answer)) throw new NoAnswerException();
        using var table = new DataTable();
        table.Columns.Add("Value", answer.GetType());
        table.Rows.Add(answer);
        return table.CreateDataReader();
    }

    internal sealed class NoAnswerException() : Exception("No answer was laid ready.");
}
