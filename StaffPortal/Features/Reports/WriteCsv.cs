using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Writes every counted case as comma-separated text (RFC 4180, UTF-8 with its mark, so that spreadsheets read Chinese). A cell that a spreadsheet would take for a formula is disarmed.</summary>
public sealed class WriteCsv(ReportMatters matters)
{
    private static readonly CsvConfiguration s_form = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    /// <summary>Writes it.</summary>
    public async Task RunAsync(Stream to, PortalDbContext open, ReportMatter matter, IProgress<int> written, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        await using var csv = new CsvWriter(text, s_form);
        await RowAsync(csv, [matter.Title]);
        foreach (var (label, said) in matter.Head) await RowAsync(csv, [label, said]);
        await RowAsync(csv, []);
        await RowAsync(csv, ReportMatters.Columns);
        var count = 0;
        await foreach (var line in matters.Lines(open, matter).WithCancellation(cancellationToken))
        {
            await RowAsync(csv, matters.Cells(matter, line));
            written.Report(++count);
        }
    }

    private static async Task RowAsync(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        await csv.NextRecordAsync();
    }
}
