using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using StaffPortal.Persistence;
using StaffPortal.Security;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>
/// Stands beside the PostgreSQL books of the tests: whatever question they ask is translated for SQL Server too, at once, and its text read.
/// A question that SQL Server could not be asked, or would answer otherwise, fails the test that asks it.
/// </summary>
internal sealed class OnSqlServerToo(PersonalDataProtector protector) : IQueryExpressionInterceptor, IDbCommandInterceptor
{
    /// <summary>The questions that were translated so far, as T-SQL.</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Asked { get; } = [];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is not PostgresPortalDbContext) return queryExpression;
        var sent = new SentToSqlServer();
        using var books = sent.Open(protector);
        var roots = new Roots(books);
        var translated = roots.Visit(queryExpression);
        // words of our own are read where they are made
        if (roots.OwnWords) return queryExpression;
        Run(books.GetService<IAsyncQueryProvider>(), translated);
        foreach (var command in sent.Commands)
        {
            Asked.Add(command.Text);
            Refuse([.. TransactSql.FaultsOf(command.Text), .. UnlikeOrder.FaultsOf(command.Text, books.Model)], command.Text);
        }
        return queryExpression;
    }

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        RefuseBlanks(command);
        return result;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    /// <summary>Blanks at the end do not count on SQL Server, whatever the collation: such a text would be found, or be a repeat, on one engine only.</summary>
    internal static void RefuseBlanks(DbCommand command)
    {
        var blank = command.Parameters.Cast<DbParameter>().Where(parameter => parameter.Value is string and [.., ' ']).Select(parameter => parameter.ParameterName).ToList();
        if (blank.Count > 0) Refuse([$"The text in {string.Join(' ', blank)} ends with a blank."], command.CommandText);
    }

    private static void Refuse(IReadOnlyList<string> faults, string text)
    {
        if (faults.Count > 0) throw new Xunit.Sdk.XunitException($"Not the same on SQL Server: {string.Join(' ', faults)}\n{text}");
    }

    private static void Run(IAsyncQueryProvider provider, Expression query)
    {
        var result = typeof(IQueryable).IsAssignableFrom(query.Type) ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0]) : query.Type;
        var run = typeof(IQueryProvider).GetMethods().Single(method => method is { Name: nameof(IQueryProvider.Execute), IsGenericMethod: true }).MakeGenericMethod(result);
        try
        {
            if (run.Invoke(provider, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [query], null) is IEnumerable rows and not string) _ = rows.GetEnumerator().MoveNext();
        }
        catch (SentToSqlServer.NoAnswerException)
        {
            // the text was noted
        }
        catch (InvalidOperationException untranslated)
        {
            Refuse([untranslated.Message], query.ToString());
        }
    }

    /// <summary>The same question of the other engine's books.</summary>
    private sealed class Roots(SqlServerPortalDbContext books) : ExpressionVisitor
    {
        public bool OwnWords { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root when node.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(books.GetService<IAsyncQueryProvider>(), books.Model.FindEntityType(root.ElementType)!);
                case QueryParameterExpression parameter:
                    return Captured(parameter.Type);
                case QueryRootExpression and not (EntityQueryRootExpression or InlineQueryRootExpression or ParameterQueryRootExpression):
                case EntityQueryRootExpression:
                    OwnWords = true;
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        // as a lambda captures a variable, so that it becomes a parameter again
        private static MemberExpression Captured(Type type)
        {
            var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), Sample(type))!;
            return Expression.Property(Expression.Constant(box), "Value");
        }

        private static object? Sample(Type type) => type switch
        {
            _ when type == typeof(string) => "x",
            { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 2),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(List<>) => Activator.CreateInstance(type),
            { IsValueType: true } => Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type),
            _ => null,
        };
    }

    private sealed record Box<T>(T Value);
}
