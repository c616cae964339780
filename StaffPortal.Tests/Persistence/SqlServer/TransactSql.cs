using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>T-SQL as SQL Server 2019 reads it, without a server: the syntax, and what this house allows itself.</summary>
internal static class TransactSql
{
    /// <summary>The batches of a script.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static TSqlFragment Parse(string sql)
    {
        using var text = new StringReader(sql);
        var read = new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return errors.Count == 0
            ? read
            : throw new FormatException(string.Join('\n', errors.Select(error => string.Create(CultureInfo.InvariantCulture, $"{error.Line}:{error.Column} {error.Message}"))));
    }

    /// <summary>What is wrong with it; nothing where all is well.</summary>
    public static IReadOnlyList<string> FaultsOf(string sql)
    {
        try
        {
            var rules = new Rules();
            Parse(sql).Accept(rules);
            return [.. rules.Faults];
        }
        catch (FormatException fault)
        {
            return [fault.Message];
        }
    }

    /// <summary>The hints with which each table of a text is read or changed: <c>AuditHead: UpdLock HoldLock</c>.</summary>
    public static IReadOnlyList<string> LocksOf(string sql)
    {
        var names = new Names();
        Parse(sql).Accept(names);
        return [.. names.Tables.Select(table => $"{table.SchemaObject.BaseIdentifier.Value}: {string.Join(' ', table.TableHints.Select(hint => hint.HintKind))}".TrimEnd())];
    }

    private sealed class Names : TSqlFragmentVisitor
    {
        public List<NamedTableReference> Tables { get; } = [];

        public List<ColumnReferenceExpression> Columns { get; } = [];

        public override void Visit(NamedTableReference node) => Tables.Add(node);

        public override void Visit(ColumnReferenceExpression node) => Columns.Add(node);
    }

    private sealed class Rules : TSqlFragmentVisitor
    {
        // rows of the statement itself, which have no other name
        private static readonly string[] s_own = ["inserted", "deleted"];

        // the engine's own lists, which PostgreSQL has under the same names in other letters: quoted they would not be found there
        private static readonly string[] s_catalogues = ["sys", "INFORMATION_SCHEMA"];

        private readonly HashSet<TSqlFragment> _ofCatalogue = [];

        public HashSet<string> Faults { get; } = new(StringComparer.Ordinal);

        public override void Visit(TableHint node)
        {
            if (node.HintKind is TableHintKind.NoLock or TableHintKind.ReadUncommitted or TableHintKind.ReadPast) Faults.Add($"{node.HintKind} reads what was never committed, or passes it over.");
        }

        public override void Visit(SetTransactionIsolationLevelStatement node) => Faults.Add($"The isolation level is changed to {node.Level}.");

        public override void Visit(UpdateSpecification node)
        {
            if (node.WhereClause is null) Faults.Add("UPDATE without WHERE.");
        }

        public override void Visit(DeleteSpecification node)
        {
            if (node.WhereClause is null) Faults.Add("DELETE without WHERE.");
        }

        public override void Visit(MergeStatement node)
        {
            // of the server's known faults with MERGE most need a second writer; EF Core's own, which insert a batch, match nothing
            if (node.MergeSpecification.ActionClauses.Any(clause => clause.Condition is not (MergeCondition.NotMatched or MergeCondition.NotMatchedByTarget))) Faults.Add("MERGE changes rows that are there.");
        }

        public override void Visit(ThrowStatement node) => Faults.UnionWith(node.ErrorNumber is IntegerLiteral { Value: var number } && int.Parse(number, CultureInfo.InvariantCulture) < 50000
            ? ["THROW with a number below 50000, which are the server's own."] : []);

        public override void Visit(UpdateForClause node) => Faults.Add("FOR UPDATE is for cursors only: it locks nothing.");

        public override void Visit(TSqlBatch node) => MustEndBeforeThrow(node.Statements);

        public override void Visit(StatementList node) => MustEndBeforeThrow(node.Statements);

        public override void Visit(ExecuteSpecification node)
        {
            if (node.ExecutableEntity is not ExecutableProcedureReference { ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value: "sp_getapplock" } call) return;
            if (node.Variable is null) Faults.Add("sp_getapplock, and nobody looks whether the lock was had.");
            if (!call.Parameters.Any(IsOfTheTransaction)) Faults.Add("sp_getapplock without @LockOwner = 'Transaction'.");
        }

        public override void Visit(QuerySpecification node)
        {
            var names = new Names();
            node.Accept(names);
            if (names.Tables.Count > 0 && names.Tables.All(IsCatalogue)) _ofCatalogue.UnionWith(names.Columns);
        }

        public override void Visit(NamedTableReference node)
        {
            if (IsCatalogue(node)) return;
            foreach (var name in node.SchemaObject.Identifiers) MustBeQuoted(name, "table");
            MustBeQuoted(node.Alias, "alias");
        }

        public override void Visit(ColumnReferenceExpression node)
        {
            if (_ofCatalogue.Contains(node)) return;
            foreach (var name in node.MultiPartIdentifier?.Identifiers ?? []) MustBeQuoted(name, "column");
        }

        public override void Visit(CreateTableStatement node) => MustBeQuoted(node.SchemaObjectName.BaseIdentifier, "table");

        public override void Visit(ColumnDefinitionBase node) => MustBeQuoted(node.ColumnIdentifier, "column");

        public override void Visit(CreateIndexStatement node) => MustBeQuoted(node.Name, "index");

        public override void Visit(ConstraintDefinition node) => MustBeQuoted(node.ConstraintIdentifier, "constraint");

        public override void Visit(SecurityTargetObjectName node)
        {
            foreach (var name in node.MultiPartIdentifier.Identifiers) MustBeQuoted(name, "table");
        }

        public override void Visit(SecurityPrincipal node) => MustBeQuoted(node.Identifier, "role");

        private static bool IsCatalogue(NamedTableReference table) => s_catalogues.Contains(table.SchemaObject.SchemaIdentifier?.Value, StringComparer.OrdinalIgnoreCase);

        private static bool IsOfTheTransaction(ExecuteParameter parameter) =>
            string.Equals(parameter.Variable?.Name, "@LockOwner", StringComparison.OrdinalIgnoreCase) && parameter.ParameterValue is StringLiteral { Value: "Transaction" };

        // the parser passes over it, the server does not
        private void MustEndBeforeThrow(IList<TSqlStatement> statements)
        {
            foreach (var (before, after) in statements.Zip(statements.Skip(1)))
            {
                if (after is ThrowStatement && before.ScriptTokenStream[before.LastTokenIndex].TokenType is not TSqlTokenType.Semicolon) Faults.Add("The statement before THROW does not end with a semicolon.");
            }
        }

        // a name that is a reserved word in some version is none in brackets or quotes
        private void MustBeQuoted(Identifier? name, string what)
        {
            if (name is { QuoteType: QuoteType.NotQuoted } && !s_own.Contains(name.Value, StringComparer.OrdinalIgnoreCase)) Faults.Add($"The name of the {what} {name.Value} is not quoted.");
        }
    }
}
