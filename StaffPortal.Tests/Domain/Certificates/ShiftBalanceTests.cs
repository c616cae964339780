using StaffPortal.Domain.Certificates;

namespace StaffPortal.Tests.Domain.Certificates;

/// <summary>The close of a shift.</summary>
public sealed class ShiftBalanceTests
{
    private static readonly ShiftBooks s_books = new(Issued: 58, HandedOver: 55, Voided: 2, Replaced: 1, Stubs: 57, Reprints: 3, ReprintStubs: 3, Spoiled: 1);

    [Fact]
    public void Differences_AllAgree_AreNone() => Assert.Empty(ShiftBalance.Differences(s_books, new DrawerCount(57, 3, 1)));

    [Fact]
    public void Differences_EachCount_IsNamedWithBothFigures() => Assert.Equal(
        [new ShiftDifference(ShiftItem.Stubs, 57, 56), new ShiftDifference(ShiftItem.ReprintStubs, 3, 4), new ShiftDifference(ShiftItem.Spoiled, 1, 0)],
        ShiftBalance.Differences(s_books, new DrawerCount(56, 4, 0)));

    [Fact]
    public void Differences_OneWithoutASheet_IsOneOfTheBooksThemselves()
    {
        var books = s_books with { HandedOver = 54 };
        Assert.Equal(1, books.WithoutSheet);
        Assert.Equal([new ShiftDifference(ShiftItem.Issued, 58, 57)], ShiftBalance.Differences(books, new DrawerCount(57, 3, 1)));
    }
}
