using Bunit;
using StaffPortal.Domain.Policy;
using StaffPortal.Features.PolicyEditions;

namespace StaffPortal.Tests.Features.PolicyEditions;

/// <summary>Facts tried out while figures are typed.</summary>
public sealed class TryOutPanelTests
{
    [Fact]
    public async Task TryOut_FiguresThatContradictWhileTheyAreTyped_ComparesNothingAndGoesOn()
    {
        await using var bench = new PolicyBench();
        using var screen = await PolicyBench.ScreenAsync(PolicyBench.Draft);
        var panel = bench.Render<TryOutPanel>(parameters => parameters.Add(part => part.Screen, screen));
        await panel.Find("select").ChangeAsync(new() { Value = nameof(TriedWay.AviationWindow) });
        // 20 is typed over 15: its first figure stands below the shortest of 7
        screen.Type(PolicyFigure.Named(nameof(PolicyEdition.AviationLongestDays))!, "2");
        panel.Render();
        Assert.Contains("改好后再比较", panel.Markup, StringComparison.Ordinal);
        screen.Type(PolicyFigure.Named(nameof(PolicyEdition.AviationLongestDays))!, "20");
        panel.Render();
        Assert.DoesNotContain("改好后再比较", panel.Markup, StringComparison.Ordinal);
    }
}
