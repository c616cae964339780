using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>Orders that the engines do not share: SQL Server sorts a uniqueidentifier by its last bytes, so that ids made one after the other do not come one after the other.</summary>
internal static class UnlikeOrder
{
    /// <summary>Each ORDER BY of a text that begins with an id. After an instant or a number an id may stand, to tell equals apart.</summary>
    public static IReadOnlyList<string> FaultsOf(string sql, IModel model)
    {
        var orders = new Orders(model);
        TransactSql.Parse(sql).Accept(orders);
        return orders.Faults;
    }

    private sealed class Orders(IModel model) : TSqlFragmentVisitor
    {
        public List<string> Faults { get; } = [];

        public override void Visit(QuerySpecification node)
        {
            if (node.OrderByClause?.OrderByElements[0].Expression is ColumnReferenceExpression column && node.FromClause is { } from && IsId(column, from))
            {
                Faults.Add($"The order begins with {column.MultiPartIdentifier.Identifiers[^1].Value}, an id.");
            }
        }

        private bool IsId(ColumnReferenceExpression column, FromClause from)
        {
            if (column.MultiPartIdentifier.Identifiers is not [var alias, var name]) return false;
            return Sources(from.TableReferences).FirstOrDefault(source => source.Alias?.Value == alias.Value) switch
            {
                NamedTableReference table => IsId(table.SchemaObject.BaseIdentifier.Value, name.Value),
                QueryDerivedTable { QueryExpression: QuerySpecification { FromClause: { } inner } query } => query.SelectElements.OfType<SelectScalarExpression>()
                    .Any(element => element.Expression is ColumnReferenceExpression selected && (element.ColumnName?.Value ?? selected.MultiPartIdentifier.Identifiers[^1].Value) == name.Value && IsId(selected, inner)),
                _ => false,
            };
        }

        private static IEnumerable<TableReferenceWithAlias> Sources(IEnumerable<TableReference> references) => references.SelectMany(reference => reference switch
        {
            JoinTableReference join => Sources([join.FirstTableReference, join.SecondTableReference]),
            TableReferenceWithAlias table => [table],
            _ => [],
        });

        private bool IsId(string table, string column) => model.GetEntityTypes().Where(type => type.GetTableName() == table)
            .SelectMany(type => type.GetProperties()).Any(property => property.GetColumnName() == column && (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)));
    }
}
