using StaffPortal.Documents;

namespace StaffPortal.Tests.Documents;

/// <summary>R-P-06.</summary>
public sealed class GlyphCheckTests
{
    private static readonly GlyphCheck s_check = new();

    [Theory]
    [InlineData("")]
    [InlineData("周明远")]
    [InlineData(TestSheets.LongestName)]
    [InlineData(TestSheets.RareName)]
    [InlineData("㑇㛃𠅤䶮")]
    [InlineData("ئابدۇراخمان")]
    public void MissingIn_NameWithGlyphs_IsEmpty(string name) => Assert.Empty(s_check.MissingIn(name));

    [Theory]
    [InlineData("周\U0003FFFD远", "\U0003FFFD")]    // nothing is assigned there
    [InlineData("周\uE863远\uE863", "\uE863")]      // private use, said once
    [InlineData("周\uFFFD远", "\uFFFD")]            // was lost on the way
    public void MissingIn_CharacterWithoutGlyph_NamesIt(string name, string missing) => Assert.Equal([missing], s_check.MissingIn(name));

    [Fact]
    public void MissingIn_HalfASurrogatePair_IsMissing() => Assert.Single(s_check.MissingIn("周" + '\uD869' + "远"));

    [Fact]
    public void MissingIn_ManyAtOnce_AllAnswerTheSame()
    {
        var options = new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken };
        Parallel.For(0, 64, options, _ => Assert.Single(s_check.MissingIn("周\U0003FFFD远")));
    }
}
