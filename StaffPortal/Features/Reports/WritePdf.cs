using System.Globalization;
using StaffPortal.Documents;
using StaffPortal.Domain;
using StaffPortal.Persistence;

namespace StaffPortal.Features.Reports;

/// <summary>Writes the figures, charts and the table of offices as a PDF; of the cases themselves it holds none.</summary>
public sealed class WritePdf(ReportMatters matters, ReadReport readReport, ReportDrawing drawing)
{
    private const int MostReasons = 8;

    /// <summary>Writes it.</summary>
    public async Task RunAsync(Stream to, PortalDbContext open, ReportMatter matter, IProgress<int> written, CancellationToken cancellationToken)
    {
        var view = await readReport.ReadAsync(open, matter.Reach, matter.Filter, ReportBreakdown.Office, cancellationToken);
        var officers = await readReport.ReadAsync(open, matter.Reach, matter.Filter, ReportBreakdown.Officer, cancellationToken);
        await to.WriteAsync(drawing.ToPdf(Slip(matter, view, officers)), cancellationToken);
        written.Report(view.Whole.Cases);
    }

    private ReportSlip Slip(ReportMatter matter, ReportView view, ReportView officers) => new()
    {
        Title = matter.Title,
        Head = matter.Head,
        Figures = Figures(view),
        Bars = [.. Bars(view.Days)],
        Heat = view.Heat,
        Reasons = [.. view.Reasons.Take(MostReasons).Select(reason => (matters.ReasonOf(reason), reason.Cases))],
        Tables = [Table(matter, "单位、窗口", view), Table(matter, "民警", officers)],
        Specimen = matters.Specimen,
    };

    private IReadOnlyList<(string, string, string)> Figures(ReportView view) =>
    [
        ("签发", ReportWords.Count(view.Whole.Issued), $"铁路 {ReportWords.Count(view.Whole.Rail)}，民航 {ReportWords.Count(view.Whole.Air)}"),
        ("用时中位数", matters.SecondsOf(view.Median), $"95% 在 {matters.SecondsOf(view.P95)} 内"),
        ("须复核", ReportWords.Share(view.Whole.Reviewed, view.Whole.Cases), $"退回 {view.Whole.Returned}"),
        ("不予签发", ReportWords.Share(view.Whole.Refused, view.Whole.Cases), $"{ReportWords.Count(view.Whole.Refused)} 笔"),
        ("补打·作废", $"{ReportWords.Count(view.Whole.Reprints)}·{ReportWords.Count(view.Whole.Voided)}", $"冒用 {view.Whole.Fraud}，换发 {view.Whole.Replaced}"),
        ("无结果查询", ReportWords.Count(view.Whole.NoOutcome), $"共查询 {ReportWords.Count(view.Whole.Cases)}"),
    ];

    private static IEnumerable<(string, int, int)> Bars(IReadOnlyList<ReportDay> days) =>
        days.Chunk(DayChart.ByWeek(days) ? 7 : 1).Select(part => (part[0].Day.ToString("MM-dd", CultureInfo.InvariantCulture), part.Sum(day => day.Rail), part.Sum(day => day.Air)));

    private ReportSlipTable Table(ReportMatter matter, string first, ReportView view) => new(
        [first, "查询", "签发", "铁路", "民航", "中位用时", "须复核", "不予签发", "补打", "作废", "无结果"],
        [
            .. view.Rows.Select(row => (row.Depth == 0 && row.Key.Office is not null, (IReadOnlyList<string>)
            [
                (row.Depth > 0 ? "　" : "") + matters.KeyOf(matter, row.Key), ReportWords.Count(row.Tally.Cases), ReportWords.Count(row.Tally.Issued), ReportWords.Count(row.Tally.Rail), ReportWords.Count(row.Tally.Air),
                matters.SecondsOf(row.Median), ReportWords.Share(row.Tally.Reviewed, row.Tally.Cases), ReportWords.Share(row.Tally.Refused, row.Tally.Cases), ReportWords.Count(row.Tally.Reprints),
                ReportWords.Count(row.Tally.Voided), ReportWords.Count(row.Tally.NoOutcome),
            ])),
        ]);
}
