using StaffPortal.Domain.Policy;
using StaffPortal.Issuance;
using StaffPortal.Persistence.Rows;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Issuance;

/// <summary>Which edition is in force, read from real books; and how its figures are stored.</summary>
public sealed class EditionsInForceTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset s_first = PolicyEdition.Shipped.EffectiveFrom;
    private static readonly DateTimeOffset s_second = new(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string> Engines => PortalUnderTest.Engines;

    public static TheoryData<string> Figures => [.. PolicyFigure.All.Select(figure => figure.Name)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Find_EachSideOfEachInstant_IsTheLastThatHasBegun(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var editions = portal.Get<EditionsInForce>();
        await using var books = await portal.OpenBooksAsync();
        books.PolicyEditions.AddRange(Row("earlier", s_second, approvedAt: 1), Row("later", s_second, approvedAt: 2), Row("last", s_second.AddDays(1), approvedAt: 0));
        await books.SaveChangesAsync(Cancelled);
        Assert.Null(await editions.FindAsync(books, s_first.AddTicks(-1), Cancelled));
        await Assert.ThrowsAsync<InvalidOperationException>(() => editions.AtAsync(books, s_first.AddTicks(-1), Cancelled));
        Assert.Same(PolicyEdition.Shipped, await editions.AtAsync(books, s_first, Cancelled));
        Assert.Equal("2022-01", (await editions.FindAsync(books, s_second.AddMicroseconds(-1), Cancelled))!.Name);
        Assert.Equal("later", (await editions.FindAsync(books, s_second, Cancelled))!.Name);
        Assert.Equal("later", (await editions.FindAsync(books, s_second.AddDays(1).AddMicroseconds(-1), Cancelled))!.Name);
        Assert.Equal("last", (await editions.FindAsync(books, s_second.AddDays(1), Cancelled))!.Name);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Named_ShippedApprovedAndDraft_AreFoundByNameToTheLetter(string engine)
    {
        await using var portal = await PortalUnderTest.StartAsync(cluster, engine);
        var editions = portal.Get<EditionsInForce>();
        await using var books = await portal.OpenBooksAsync();
        books.PolicyEditions.Add(Row("approved", s_second, approvedAt: 0));
        books.PolicyDrafts.Add(new PolicyDraftRow
        {
            Id = Guid.CreateVersion7(), Name = "draft", BasedOn = "2022-01", BasedOnFrom = s_first, Figures = EditionFigures.ToJson(PolicyEdition.Shipped with { ElderlyFrom = 65 }),
            MadeAt = s_second, ChangedBy = "1", ChangedAt = s_second,
        });
        await books.SaveChangesAsync(Cancelled);
        Assert.Same(PolicyEdition.Shipped, await editions.NamedAsync(books, "2022-01", Cancelled));
        Assert.Equal(PolicyEdition.Shipped with { Name = "approved", EffectiveFrom = s_second.ToUniversalTime() }, await editions.NamedAsync(books, "approved", Cancelled));
        Assert.Equal(PolicyEdition.Shipped with { Name = "draft", EffectiveFrom = s_first.ToUniversalTime(), ElderlyFrom = 65 }, await editions.NamedAsync(books, "draft", Cancelled));
        Assert.Null(await editions.NamedAsync(books, "Draft", Cancelled));
        Assert.Null(await editions.ApprovedAsync(books, "draft", Cancelled));
    }

    [Theory, MemberData(nameof(Figures))]
    public void FromJson_FigureStored_IsThatFigure(string name)
    {
        var figure = PolicyFigure.Named(name)!;
        var edition = figure.Write(PolicyEdition.Shipped, figure.Read(PolicyEdition.Shipped) == figure.Most ? figure.Least : figure.Most);
        Assert.Equal(edition, EditionFigures.FromJson(EditionFigures.ToJson(edition), edition.Name, edition.EffectiveFrom));
        Assert.NotEqual(EditionFigures.ToJson(PolicyEdition.Shipped), EditionFigures.ToJson(edition));
    }

    [Fact]
    public void FromJson_FigureThatCameLater_IsTheShippedOne()
    {
        var edition = EditionFigures.FromJson("""{"Figures":{"ElectronicRailQuota":6},"Version":1}""", "old", s_second);
        Assert.Equal(PolicyEdition.Shipped with { Name = "old", EffectiveFrom = s_second, ElectronicRailQuota = 6 }, edition);
    }

    [Theory]
    [InlineData("""{"Figures":{"NoSuchFigure":6},"Version":1}""")]
    [InlineData("""{"Figures":{},"Version":2}""")]
    [InlineData("""{"Version":1}""")]
    public void FromJson_UnknownFigureOrForm_IsABug(string json) => Assert.Throws<FormatException>(() => EditionFigures.FromJson(json, "old", s_second));

    private static PolicyEditionRow Row(string name, DateTimeOffset from, int approvedAt) => new()
    {
        Id = Guid.CreateVersion7(), Name = name, EffectiveFrom = from, Figures = EditionFigures.ToJson(PolicyEdition.Shipped), ProposedBy = "1", ApprovedBy = "2",
        ApprovedAt = s_first.AddSeconds(approvedAt),
    };
}
