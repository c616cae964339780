using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using StaffPortal.Persistence;

namespace StaffPortal.Tests.Persistence.SqlServer;

/// <summary>The model of the books has nothing that SQL Server alone refuses; and each refusal is seen at a small model made to earn it.</summary>
public sealed class SqlServerModelTests
{
    private const string ByCodePoint = "Latin1_General_100_BIN2";

    private static readonly Dictionary<string, (string Fault, Action<ModelBuilder> Build)> s_samples = new(StringComparer.Ordinal)
    {
        ["two ways"] = ("A delete in A reaches C by more than one way.", model =>
        {
            model.Entity<A>();
            model.Entity<B>().HasOne<A>().WithMany().HasForeignKey(b => b.Parent).OnDelete(DeleteBehavior.Cascade);
            model.Entity<C>().HasOne<A>().WithMany().HasForeignKey(c => c.First).OnDelete(DeleteBehavior.Cascade);
            model.Entity<C>().HasOne<B>().WithMany().HasForeignKey(c => c.Second).OnDelete(DeleteBehavior.Cascade);
        }),
        ["two keys to one table"] = ("A delete in A reaches C by more than one way.", model =>
        {
            model.Entity<A>();
            model.Entity<C>().HasOne<A>().WithMany().HasForeignKey(c => c.First).OnDelete(DeleteBehavior.SetNull);
            model.Entity<C>().HasOne<A>().WithMany().HasForeignKey(c => c.Second).OnDelete(DeleteBehavior.SetNull);
        }),
        ["a table to itself"] = ("A delete in B reaches B by more than one way.", model =>
            model.Entity<B>().HasOne<B>().WithMany().HasForeignKey(b => b.Parent).OnDelete(DeleteBehavior.Cascade)),
        ["unbounded text in an index"] = ("IX_A_Text has A.Text, which has no bound.", model => model.Entity<A>(a =>
        {
            a.Property(x => x.Text).HasColumnType("nvarchar(max)");
            a.HasIndex(x => x.Text);
        })),
        ["unbounded bytes in a key"] = ("PK_A has A.Bytes, which has no bound.", model => model.Entity<A>(a =>
        {
            a.Property(x => x.Bytes).HasColumnType("varbinary(max)");
            a.HasKey(x => x.Bytes);
        })),
        ["a long key"] = ("PK_A can need 904 bytes of 900.", model => model.Entity<A>(a =>
        {
            a.Property(x => x.Text).HasMaxLength(451).UseCollation(ByCodePoint);
            a.HasKey(x => x.Text);
        })),
        ["a long index"] = ("IX_A_Text can need 1704 bytes of 1700.", model => model.Entity<A>(a =>
        {
            a.Property(x => x.Text).HasMaxLength(851).UseCollation(ByCodePoint);
            a.HasIndex(x => x.Text);
        })),
        ["a long unique constraint"] = ("AK_A_Text can need 1704 bytes of 1700.", model => model.Entity<A>(a =>
        {
            a.Property(x => x.Text).HasMaxLength(851).UseCollation(ByCodePoint);
            a.HasAlternateKey(x => x.Text);
        })),
        ["a wide index"] = ("IX_Wide has 33 columns of 32.", model => model.Entity<A>(a =>
        {
            var names = Enumerable.Range(1, 33).Select(n => $"C{n}").ToArray();
            foreach (var name in names) a.Property<int>(name);
            a.HasIndex(names, "IX_Wide");
        })),
        ["a long name"] = ("The name CCCCCCCCCCCCCCCCCCCC… is longer than 128.", model => model.Entity<A>().Property<int>("Figure").HasColumnName(new string('C', 129))),
        ["one name twice"] = ("The name A is there twice.", model =>
        {
            model.Entity<A>();
            model.Entity<B>().HasKey(b => b.Id).HasName("a");
        }),
        ["two columns that differ by case"] = ("The name A.Figure is there twice.", model =>
        {
            model.Entity<A>().Property<int>("figure");
            model.Entity<A>().Property<int>("Figure");
        }),
        ["a long row"] = ("A row of A can need 8082 bytes of 8060.", model => model.Entity<A>(a =>
        {
            a.Property(x => x.Text).HasMaxLength(4000).UseCollation(ByCodePoint);
            a.Property<string>("More").HasMaxLength(20).UseCollation(ByCodePoint);
        })),
        ["no key"] = ("A has no key.", model => model.Entity<A>().HasNoKey()),
        ["one null only"] = ("IX_C_First is unique over a column that can be null, and without a filter.", model => model.Entity<C>().HasIndex(c => c.First).IsUnique().HasFilter(null)),
        ["the server's collation"] = ("A.Text is compared as the server likes.", model => model.Entity<A>().Property(a => a.Text).HasMaxLength(5)),
    };

    public static TheoryData<string> Samples => [.. s_samples.Keys];

    [Fact]
    public void Books_OnSqlServer_HaveNoFault()
    {
        using var books = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var model = books.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        Assert.Equal(27, model.Tables.Count());
        Assert.Equal([], SqlServerModel.FaultsOf(model));
    }

    [Theory, MemberData(nameof(Samples))]
    public void FaultsOf_ModelMadeToEarnIt_NamesTheFault(string sample)
    {
        var builder = SqlServerConventionSetBuilder.CreateModelBuilder();
        s_samples[sample].Build(builder);
        foreach (var text in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string) && property.GetMaxLength() is null))
        {
            text.SetCollation(ByCodePoint);
        }
        Assert.Equal([s_samples[sample].Fault], SqlServerModel.FaultsOf(Initialized(builder.FinalizeModel()).GetRelationalModel()));
    }

    private static IModel Initialized(IModel model)
    {
        using var books = new SqlServerDesignTimeFactory().CreateDbContext([]);
        return books.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true);
    }

    private sealed class A
    {
        public int Id { get; init; }

        public string Text { get; init; } = "";

        public byte[] Bytes { get; init; } = [];
    }

    private sealed class B
    {
        public int Id { get; init; }

        public int? Parent { get; init; }
    }

    private sealed class C
    {
        public int Id { get; init; }

        public int? First { get; init; }

        public int? Second { get; init; }
    }
}
