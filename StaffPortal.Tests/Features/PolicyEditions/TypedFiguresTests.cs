using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>What is typed into a draft: kept as typed, counted in where it is a number that is allowed.</summary>
public sealed class TypedFiguresTests
{
    private static readonly PolicyFigure s_quota = PolicyFigure.Named(nameof(PolicyEdition.ElectronicRailQuota))!;
    private static readonly PolicyFigure s_soon = PolicyFigure.Named(nameof(PolicyEdition.DepartureSoon))!;
    private readonly TypedFigures _typed = new();

    [Fact]
    public void Type_Number_ChangesTheEditionAndNothingElse()
    {
        _typed.Type(s_quota, PolicyEdition.Shipped, "6");
        Assert.Equal(PolicyEdition.Shipped with { ElectronicRailQuota = 6 }, _typed.Over(PolicyEdition.Shipped));
        Assert.Empty(_typed.Problems(PolicyEdition.Shipped));
        Assert.True(_typed.Any);
    }

    [Fact]
    public void Type_SavedNumberAgain_IsNoChange()
    {
        _typed.Type(s_quota, PolicyEdition.Shipped, "6");
        _typed.Type(s_quota, PolicyEdition.Shipped, " 3 ");
        Assert.False(_typed.Any);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("32")]
    [InlineData("-1")]
    [InlineData("3.5")]
    [InlineData("三")]
    [InlineData("99999999999")]
    public void Type_NoNumberAllowed_StaysAsTypedAndIsOutOfBounds(string text)
    {
        _typed.Type(s_quota, PolicyEdition.Shipped, text);
        Assert.Equal(text, _typed.TextOf(s_quota, PolicyEdition.Shipped));
        Assert.Equal(PolicyEdition.Shipped, _typed.Over(PolicyEdition.Shipped));
        Assert.Equal(new EditionProblem(EditionFault.OutOfBounds, s_quota.Name), Assert.Single(_typed.Problems(PolicyEdition.Shipped)));
        Assert.Equal(s_quota, Assert.Single(_typed.Unread));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("31")]
    public void Type_AtABound_IsAllowed(string text)
    {
        _typed.Type(s_quota, PolicyEdition.Shipped, text);
        Assert.Empty(_typed.Problems(PolicyEdition.Shipped));
    }

    [Fact]
    public void Type_ContradictionOfAnother_IsTheFiguresProblemAndCanBeSaved()
    {
        _typed.Type(s_soon, PolicyEdition.Shipped, "50");
        Assert.Equal(new EditionProblem(EditionFault.NotMoreThan, s_soon.Name, nameof(PolicyEdition.TooCloseToDeparture)), Assert.Single(_typed.Problems(PolicyEdition.Shipped)));
        Assert.Empty(_typed.Unread);
    }

    [Fact]
    public void Type_UnreadBesideAnother_IsToldOnce()
    {
        _typed.Type(s_soon, PolicyEdition.Shipped, "");
        _typed.Type(PolicyFigure.Named(nameof(PolicyEdition.TooCloseToDeparture))!, PolicyEdition.Shipped, "600");
        Assert.Equal(new EditionProblem(EditionFault.OutOfBounds, s_soon.Name), Assert.Single(_typed.Problems(PolicyEdition.Shipped)));
    }

    [Fact]
    public void Settle_ReadAgain_KeepsOnlyWhatIsStillOtherwise()
    {
        _typed.Type(s_quota, PolicyEdition.Shipped, "6");
        _typed.Type(s_soon, PolicyEdition.Shipped, "90");
        _typed.Settle(PolicyEdition.Shipped with { ElectronicRailQuota = 6 });
        Assert.False(_typed.Has(s_quota));
        Assert.True(_typed.Has(s_soon));
    }
}
