namespace StaffPortal.Tests.Architecture;

/// <summary>The never-list of the house, held against the application; and against samples that break every line of it, so that no line is blind.</summary>
public sealed class NeverListTests
{
    private const string Samples = "StaffPortal.Tests.Architecture.Samples";

    private static readonly NeverList s_house = new(House.Application, "StaffPortal");
    private static readonly NeverList s_samples = new(House.Tests, Samples);

    public static TheoryData<string> WaysToNameAnother =>
    [
        "ByField", "ByBase", "ByInterface", "ByAttribute", "ByConstraint`1", "ByArgument", "ByCall", "ByLambda", "ByAsync", "ByIterator", "ByTypeOf", "ByGenericMethod", "ByCatch",
    ];

    [Fact]
    public void Application_Features_DoNotKnowEachOther() => Assert.Empty(s_house.FeatureToFeature());

    [Fact]
    public void Application_BelowFeatures_NothingKnowsThem() => Assert.Empty(s_house.BelowToFeature());

    [Fact]
    public void Application_RegistersDocumentsSealingPersistence_DoNotKnowEachOther() => Assert.Empty(s_house.EdgeToEdge());

    [Fact]
    public void Application_OnlyPersistence_NamesADatabase() => Assert.Empty(s_house.DatabaseOutsidePersistence());

    [Fact]
    public void Application_Components_AskUseCasesOnly() => Assert.Empty(s_house.ComponentToEdge());

    [Theory]
    [MemberData(nameof(WaysToNameAnother))]
    public void Of_TypeThatNamesAnother_FindsIt(string way) =>
        Assert.Contains(TypeDependencies.Of(House.Tests)[$"{Samples}.Features.One.{way}"], named => named.FullName.StartsWith($"{Samples}.Persistence.", StringComparison.Ordinal));

    [Fact]
    public void Of_TypeThatNamesNone_FindsNone() =>
        Assert.DoesNotContain(TypeDependencies.Of(House.Tests)[$"{Samples}.Features.One.ByNothing"], named => named.FullName.StartsWith(Samples, StringComparison.Ordinal));

    [Fact]
    public void Samples_EveryLine_IsSeenBroken()
    {
        Assert.Equal([$"{Samples}.Features.One.ToOther → {Samples}.Features.Two.Act"], s_samples.FeatureToFeature());
        Assert.Equal([$"{Samples}.Registers.Register → {Samples}.Features.One.Page"], s_samples.BelowToFeature());
        Assert.Equal([$"{Samples}.Persistence.ToSealing → {Samples}.Sealing.Key"], s_samples.EdgeToEdge());
        Assert.Equal([$"{Samples}.Issuance.Engine → Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions"], s_samples.DatabaseOutsidePersistence().Take(1));
        Assert.Equal(
            ["ComponentToContext", "ComponentToPersistence", "ComponentToRegister"],
            s_samples.ComponentToEdge().Select(line => line.Split(' ')[0].Split('.')[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("StaffPortal.Features.Desk.DeskResult", "Features/Desk")]
    [InlineData("StaffPortal.Features.Desk.View.Line", "Features/Desk")]
    [InlineData("StaffPortal.Persistence.Mappings.CaseMapping", "Persistence")]
    [InlineData("StaffPortal.Program", null)]
    [InlineData("StaffPortals.Persistence.X", null)]
    public void LayerOf_Type_IsItsFolder(string type, string? layer) => Assert.Equal(layer, s_house.LayerOf(type));
}
