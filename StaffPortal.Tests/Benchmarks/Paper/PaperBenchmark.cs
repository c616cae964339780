using StaffPortal.Documents;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.EndToEnd.Portal;

namespace StaffPortal.Tests.Benchmarks.Paper;

/// <summary>The certificate's paper as PDF, drawn by the portal, beside a warm Chromium that prints a page of the same content; one at a time, in rounds.</summary>
public sealed class PaperBenchmark
{
    private readonly BenchmarkOptions _options = BenchmarkOptions.Given(("rounds", 10), ("papers", 10));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("benchmark", "paper")]
    public async Task ToPdf_OrdinaryPaper_BesideAWarmBrowser()
    {
        var protocol = new Protocol("paper", _options);
        var (drawing, sheet) = (new CertificateDrawing(), TestSheets.Ordinary());
        await using var browser = await Browsers.LaunchAsync();
        var page = await browser.NewPageAsync();
        var (drawn, printed, sizes) = (Work.None, Work.None, (Drawn: 0, Printed: 0));
        for (var round = 0; round <= _options["rounds"]; round++)
        {
            var draw = await Work.DoAsync(1, _options["papers"], _ => Task.FromResult(sizes.Drawn = drawing.ToPdf(sheet, Cancelled).Length));
            var print = await Work.DoAsync(1, _options["papers"], async _ =>
            {
                await page.SetContentAsync(WebPage.Of(sheet));
                sizes.Printed = (await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })).Length;
            });
            // the first round only warms up
            if (round > 0) (drawn, printed) = (drawn + draw, printed + print);
        }
        protocol.Row("", "papers a second", "median / 95 % / 99 %", "KB");
        protocol.Row("CertificateDrawing", Figures.Short(drawn.Rate), drawn.Acts.Quantiles().ToString(), $"{sizes.Drawn / 1024}");
        protocol.Row("warm Chromium", Figures.Short(printed.Rate), printed.Acts.Quantiles().ToString(), $"{sizes.Printed / 1024}");
        protocol.Row("ratio", Figures.Ratio(drawn.Rate, printed.Rate), Figures.Ratio(printed.Acts.Quantiles().Median, drawn.Acts.Quantiles().Median), "");
        protocol.Close();
    }
}
