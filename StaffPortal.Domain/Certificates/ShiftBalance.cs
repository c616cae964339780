namespace StaffPortal.Domain.Certificates;

/// <summary>What the books say of one desk's shift.</summary>
/// <param name="Issued">Certificates issued.</param>
/// <param name="HandedOver">Of these, in force, with a sheet that came out well.</param>
/// <param name="Voided">Of these, voided since.</param>
/// <param name="Replaced">Of these, replaced since by another one.</param>
/// <param name="Stubs">Originals that came out, of which a stub lies there.</param>
/// <param name="Reprints">Reprints sent to the printer.</param>
/// <param name="ReprintStubs">Of these, those that came out.</param>
/// <param name="Spoiled">Sheets that came out and are no good.</param>
public sealed record ShiftBooks(int Issued, int HandedOver, int Voided, int Replaced, int Stubs, int Reprints, int ReprintStubs, int Spoiled)
{
    /// <summary>In force, and no good sheet of it came out.</summary>
    public int WithoutSheet => Issued - HandedOver - Voided - Replaced;
}

/// <summary>What the officer counted in the drawer.</summary>
/// <param name="Stubs">Stubs of originals.</param>
/// <param name="ReprintStubs">Stubs of reprints.</param>
/// <param name="Spoiled">Spoiled sheets.</param>
public sealed record DrawerCount(int Stubs, int ReprintStubs, int Spoiled);

/// <summary>What is compared at the close of a shift. Names are stored: add members, never rename or remove one.</summary>
public enum ShiftItem
{
    /// <summary>签发: each is handed over, voided or replaced.</summary>
    Issued,

    /// <summary>存根联.</summary>
    Stubs,

    /// <summary>补打存根.</summary>
    ReprintStubs,

    /// <summary>误印废纸.</summary>
    Spoiled,
}

/// <summary>Where books and drawer do not say the same.</summary>
/// <param name="Item">Of what.</param>
/// <param name="Books">What the books say.</param>
/// <param name="Found">What was found.</param>
public sealed record ShiftDifference(ShiftItem Item, int Books, int Found);

/// <summary>Compares the books with themselves and with the drawer (交接班).</summary>
public static class ShiftBalance
{
    /// <summary>What does not agree, in the order of the items; each is to be explained.</summary>
    public static IReadOnlyList<ShiftDifference> Differences(ShiftBooks books, DrawerCount drawer) =>
    [
        .. new ShiftDifference[]
        {
            new(ShiftItem.Issued, books.Issued, books.HandedOver + books.Voided + books.Replaced),
            new(ShiftItem.Stubs, books.Stubs, drawer.Stubs),
            new(ShiftItem.ReprintStubs, books.ReprintStubs, drawer.ReprintStubs),
            new(ShiftItem.Spoiled, books.Spoiled, drawer.Spoiled),
        }.Where(item => item.Books != item.Found),
    ];
}
