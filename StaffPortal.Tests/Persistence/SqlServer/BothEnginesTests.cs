using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Conventions;
using StaffPortal.Persistence;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>The books are the same on both engines: no table, column, key or rule that only one has.</summary>
public sealed class BothEnginesTests
{
    // the whole vocabulary: a type that only one engine has stands on no line
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["uuid"] = "uniqueidentifier", ["bigint"] = "bigint", ["integer"] = "int", ["boolean"] = "bit", ["date"] = "date",
        ["timestamp(6) with time zone"] = "datetimeoffset(6)", ["bytea"] = "varbinary(max)", ["text"] = "nvarchar(max)",
    };

    private static readonly Dictionary<string, (string Feature, Action<ModelBuilder> Build)> s_samples = new(StringComparer.Ordinal)
    {
        ["jsonb"] = ("Row.Text: type jsonb", model => model.Entity<Row>().Property(row => row.Text).HasColumnType("jsonb")),
        ["array"] = ("Row.Figures: type integer[]", model => model.Entity<Row>().Property<int[]>("Figures")),
        ["xmin"] = ("Row.xmin: type xid", model => model.Entity<Row>().Property<uint>("Version").IsRowVersion()),
        ["computed column"] = ("Row.Text: computed", model => model.Entity<Row>().Property(row => row.Text).HasComputedColumnSql("'x'", stored: true)),
        ["default in SQL"] = ("Row.At: default in SQL", model => model.Entity<Row>().Property(row => row.At).HasDefaultValueSql("now()")),
        ["generated value"] = ("Row.Id: made by the engine", model => model.Entity<Row>().Property(row => row.Id).ValueGeneratedOnAdd()),
        ["filtered index"] = ("IX_Row_Text: filter", model => model.Entity<Row>().HasIndex(row => row.Text).HasFilter("\"Text\" <> ''")),
        ["method of an index"] = ("IX_Row_Text: Npgsql:IndexMethod", model => model.Entity<Row>().HasIndex(row => row.Text).HasMethod("gin")),
        ["included columns"] = ("IX_Row_Text: Npgsql:IndexInclude", model => NpgsqlIndexBuilderExtensions.IncludeProperties(model.Entity<Row>().HasIndex(row => row.Text), row => row.At)),
        ["descending index"] = ("IX_Row_Text: descending", model => model.Entity<Row>().HasIndex(row => row.Text).IsDescending()),
        ["check"] = ("CK_Row: check", model => model.Entity<Row>().ToTable(table => table.HasCheckConstraint("CK_Row", "\"Text\" ~ 'x'"))),
        ["trigger"] = ("Row_Written: trigger", model => model.Entity<Row>().ToTable(table => table.HasTrigger("Row_Written"))),
        ["sequence"] = ("Numbers: sequence", model => model.HasSequence("Numbers")),
        ["view"] = ("Row: view", model => model.Entity<Row>().ToView("Rows")),
        ["function"] = ("Soundex: function", model => model.HasDbFunction(() => Soundex(""))),
        ["extension"] = ("model: Npgsql:PostgresExtension:citext", model => model.HasPostgresExtension("citext")),
        ["collation of one"] = ("Row.Text: collation", model => model.Entity<Row>().Property(row => row.Text).UseCollation("und-x-icu")),
        ["column in JSON"] = ("Row.Part: JSON", model => model.Entity<Row>().OwnsOne(row => row.Part, part => part.ToJson())),
    };

    public static TheoryData<string> Samples => [.. s_samples.Keys];

    [Fact]
    public void Books_OnBothEngines_AreTheSame()
    {
        using var postgres = new PostgresDesignTimeFactory().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTimeFactory().CreateDbContext([]);
        Assert.Equal(Described(ModelOf(sqlServer)), Described(ModelOf(postgres), type => s_types.GetValueOrDefault(type) ?? VaryingText.Replace(type, "nvarchar")));
    }

    [Fact]
    public void Books_OnEitherEngine_UseNothingThatOnlyOneHas()
    {
        using var postgres = new PostgresDesignTimeFactory().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTimeFactory().CreateDbContext([]);
        Assert.Equal([], OfOneEngine(ModelOf(postgres)));
        Assert.Equal([], OfOneEngine(ModelOf(sqlServer)));
    }

    [Theory, MemberData(nameof(Samples))]
    public void OfOneEngine_ModelWithAFeatureOfOne_NamesIt(string sample)
    {
        var builder = NpgsqlConventionSetBuilder.CreateModelBuilder();
        builder.Entity<Row>().Ignore(row => row.Part).Property(row => row.At).HasPrecision(6);
        builder.Entity<Row>().Property(row => row.Id).ValueGeneratedNever();
        s_samples[sample].Build(builder);
        Assert.Equal([s_samples[sample].Feature], OfOneEngine(Initialized(builder.FinalizeModel())));
    }

    private static IModel Initialized(IModel model)
    {
        using var books = new PostgresDesignTimeFactory().CreateDbContext([]);
        return books.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true);
    }

    private static Regex VaryingText { get; } = new("^character varying", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IModel ModelOf(PortalDbContext books) => books.GetService<IDesignTimeModel>().Model;

    private static IReadOnlyList<string> Described(IModel model, Func<string, string>? translate = null) =>
    [
        .. model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).SelectMany(table => (string[])
        [
            $"{table.Name} ({Names(table.PrimaryKey!.Columns)})",
            .. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal)
                .Select(column => $"{table.Name}.{column.Name} {(translate ?? (type => type))(column.StoreType)} {(column.IsNullable ? "null" : "not null")}"),
            .. table.Indexes.Select(index => $"{index.Name} {(index.IsUnique ? "unique " : "")}({Names(index.Columns)})").Order(StringComparer.Ordinal),
            .. table.ForeignKeyConstraints.Select(key => $"{key.Name} ({Names(key.Columns)}) {key.PrincipalTable.Name} {key.OnDeleteAction}").Order(StringComparer.Ordinal),
        ]),
    ];

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static IReadOnlyList<string> OfOneEngine(IModel model)
    {
        var relational = model.GetRelationalModel();
        return
        [
            .. model.GetAnnotations().Where(annotation => annotation.Name.Contains(":PostgresExtension", StringComparison.Ordinal)).Select(annotation => $"model: {annotation.Name}"),
            .. relational.Sequences.Select(sequence => $"{sequence.Name}: sequence"),
            .. relational.Views.Select(view => $"{view.EntityTypeMappings.First().TypeBase.DisplayName()}: view"),
            .. relational.Functions.Select(function => $"{function.Name}: function"),
            .. relational.Tables.SelectMany(table => (string[])
            [
                .. table.Columns.SelectMany(OfOneEngine),
                .. table.Indexes.SelectMany(OfOneEngine),
                .. table.CheckConstraints.Select(check => $"{check.Name}: check"),
                .. table.Triggers.Select(trigger => $"{trigger.ModelName}: trigger"),
            ]),
        ];
    }

    private static IEnumerable<string> OfOneEngine(IColumn column)
    {
        var name = $"{column.Table.Name}.{column.Name}";
        if (column.PropertyMappings.Count == 0)
        {
            yield return $"{name}: JSON";
            yield break;
        }
        if (!s_types.ContainsKey(column.StoreType) && !s_types.ContainsValue(column.StoreType) && !BoundedText.IsMatch(column.StoreType)) yield return $"{name}: type {column.StoreType}";
        else if (column.PropertyMappings.Any(mapping => mapping.Property.ValueGenerated is not ValueGenerated.Never) && column is { DefaultValueSql: null, ComputedColumnSql: null }) yield return $"{name}: made by the engine";
        if (column.ComputedColumnSql is not null) yield return $"{name}: computed";
        if (column.DefaultValueSql is not null) yield return $"{name}: default in SQL";
        // how SQL Server is made to compare as PostgreSQL does
        if (column.Collation is not (null or "Latin1_General_100_BIN2")) yield return $"{name}: collation";
    }

    private static Regex BoundedText { get; } = new(@"^(character varying|nvarchar)\(\d+\)$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> OfOneEngine(ITableIndex index)
    {
        // EF Core's own: SQL Server would have room for one null in a unique index, PostgreSQL has room for any number
        var nulls = index.IsUnique && index.Filter == string.Join(" AND ", index.Columns.Where(column => column.IsNullable).Select(column => $"[{column.Name}] IS NOT NULL"));
        if (index.Filter is not null && !nulls) yield return $"{index.Name}: filter";
        if (index.IsDescending is not null) yield return $"{index.Name}: descending";
        foreach (var annotation in index.MappedIndexes.SelectMany(mapped => mapped.GetAnnotations()).Where(annotation => annotation.Name.StartsWith("Npgsql:", StringComparison.Ordinal) || annotation.Name.StartsWith("SqlServer:", StringComparison.Ordinal)))
        {
            yield return $"{index.Name}: {annotation.Name}";
        }
    }

    private static string Soundex(string text) => throw new NotSupportedException(text);

    private sealed class Row
    {
        public int Id { get; init; }

        public string Text { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public Part? Part { get; init; }
    }

    private sealed class Part
    {
        public string Text { get; init; } = "";
    }
}
