using SpreadCheetah;
using SpreadCheetah.Styling;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Writes a workbook: the figures with their tables, then every counted case. Cells are texts and numbers, never formulas.</summary>
public sealed class WriteXlsx(ReportMatters matters, ReadReport readReport)
{
    // a sheet of the format holds 1,048,576 rows
    private const int MostRows = 1_000_000;
    private static readonly ReportBreakdown[] s_tables = [ReportBreakdown.Office, ReportBreakdown.Officer, ReportBreakdown.Day, ReportBreakdown.Category, ReportBreakdown.Reason];
    private static readonly string[] s_counts = ["查询", "签发", "铁路", "民航", "须复核", "退回", "不予签发", "无结果", "补打", "作废", "换发", "冒用", "用时中位（秒）", "95%用时（秒）"];

    /// <summary>Writes it.</summary>
    public async Task RunAsync(Stream to, PortalDbContext open, ReportMatter matter, IProgress<int> written, CancellationToken cancellationToken)
    {
        await using var book = await Spreadsheet.CreateNewAsync(to, cancellationToken: cancellationToken);
        var bold = book.AddStyle(new Style { Font = { Bold = true } });
        await book.StartWorksheetAsync("报表", token: cancellationToken);
        await book.AddRowAsync([new Cell(matter.Title, bold)], cancellationToken);
        foreach (var (label, said) in matter.Head) await book.AddRowAsync([new Cell(label), new Cell(said)], cancellationToken);
        foreach (var breakdown in s_tables) await TableAsync(book, bold, open, matter, breakdown, cancellationToken);
        await CasesAsync(book, bold, open, matter, written, cancellationToken);
        await book.FinishAsync(cancellationToken);
    }

    private async Task TableAsync(Spreadsheet book, StyleId bold, PortalDbContext open, ReportMatter matter, ReportBreakdown breakdown, CancellationToken cancellationToken)
    {
        var view = await readReport.ReadAsync(open, matter.Reach, matter.Filter, breakdown, cancellationToken);
        await book.AddRowAsync(Array.Empty<Cell>(), cancellationToken);
        await book.AddRowAsync([.. s_counts.Prepend(matters.BreakdownOf(breakdown)).Select(name => new Cell(name, bold))], cancellationToken);
        foreach (var row in view.Rows) await book.AddRowAsync([new Cell((row.Depth > 0 ? "　" : "") + matters.KeyOf(matter, row.Key)), .. Counts(row)], cancellationToken);
        await book.AddRowAsync([new Cell("合计", bold), .. Counts(new ReportRow(new ReportKey(), 0, view.Whole, view.Median, view.P95))], cancellationToken);
    }

    private static IEnumerable<Cell> Counts(ReportRow row)
    {
        var tally = row.Tally;
        int[] counts = [tally.Cases, tally.Issued, tally.Rail, tally.Air, tally.Reviewed, tally.Returned, tally.Refused, tally.NoOutcome, tally.Reprints, tally.Voided, tally.Replaced, tally.Fraud];
        return [.. counts.Select(count => new Cell(count)), new Cell(row.Median), new Cell(row.P95)];
    }

    private async Task CasesAsync(Spreadsheet book, StyleId bold, PortalDbContext open, ReportMatter matter, IProgress<int> written, CancellationToken cancellationToken)
    {
        var count = 0;
        await BeginAsync(1);
        await foreach (var line in matters.Lines(open, matter).WithCancellation(cancellationToken))
        {
            if (count > 0 && count % MostRows == 0) await BeginAsync((count / MostRows) + 1);
            await book.AddRowAsync([.. matters.Cells(matter, line).Select(text => new Cell(text))], cancellationToken);
            written.Report(++count);
        }

        async Task BeginAsync(int sheet)
        {
            await book.StartWorksheetAsync(sheet == 1 ? "清单" : $"清单{sheet}", token: cancellationToken);
            await book.AddRowAsync([.. ReportMatters.Columns.Select(name => new Cell(name, bold))], cancellationToken);
        }
    }
}
