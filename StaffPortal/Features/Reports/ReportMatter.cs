using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using StaffPortal.Configuration;
using StaffPortal.Domain.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Resources;

namespace StaffPortal.Features.Reports;

/// <summary>Everything that a report file tells, whichever format it has. Files are Chinese whatever language a screen speaks.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Head">Filter, maker and instant, each with its label.</param>
/// <param name="Filter">What is counted.</param>
/// <param name="Reach">Within which offices.</param>
/// <param name="At">When it was read.</param>
public sealed record ReportMatter(string Title, IReadOnlyList<(string Label, string Text)> Head, ReportFilter Filter, ReportReach Reach, DateTimeOffset At);

/// <summary>Puts together what report files say.</summary>
public sealed class ReportMatters(IStringLocalizer<ReportTexts> words, IStringLocalizer<PolicyTexts> policy, IOptions<ReportOptions> options, IOptions<DemoOptions> demo)
{
    /// <summary>The columns of the list of cases, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["证明编号", "单位代码", "单位", "窗口", "民警", "方式", "渠道", "类别", "事由", "结论", "结果", "依据", "查询时间", "签发时间", "用时（秒）", "复核次数", "退回次数", "补打", "废张", "证明状态", "冒用"];

    /// <summary>Whether it is made by a demonstration, and says so.</summary>
    public bool Specimen => demo.Value.Enabled;

    /// <summary>What is said of a file.</summary>
    public ReportMatter Of(ReportFileRow file, ReportFilter filter, ReportReach reach, DateTimeOffset at)
    {
        var title = file.Title.Length > 0 ? file.Title : words[$"File.Kind.{file.Kind}"].Value;
        return new ReportMatter(
            Specimen ? $"{title}（演示数据）" : title,
            [
                ("期间", string.Create(CultureInfo.InvariantCulture, $"{filter.From:yyyy-MM-dd} 至 {filter.To:yyyy-MM-dd}")),
                ("单位", filter.Office is { } office ? reach.NameOf(office) : string.Join("、", reach.Offices.Select(reached => reached.ShortName))),
                ("筛选", Narrowed(filter) is { Length: > 0 } narrowed ? narrowed : "无"),
                ("制表", file.AskedBy.Length > 0 ? $"民警 {file.AskedBy}" : "按计划自动生成"),
                ("时间", ReportWords.Minute(at)),
            ], filter, reach, at);
    }

    /// <summary>Every counted case, by day, one after another: none is held longer than it takes to write.</summary>
    public IAsyncEnumerable<ReportLineRow> Lines(PortalDbContext open, ReportMatter matter) => Query(open, matter).OrderBy(line => line.Day).ThenBy(line => line.CaseId).AsAsyncEnumerable();

    /// <summary>How many there are.</summary>
    public Task<int> CountAsync(PortalDbContext open, ReportMatter matter, CancellationToken cancellationToken) => Query(open, matter).CountAsync(cancellationToken);

    /// <summary>A line's texts, in the order of the columns.</summary>
    public IReadOnlyList<string> Cells(ReportMatter matter, ReportLineRow line) =>
    [
        line.CertificateNumber ?? "", line.OfficeCode, matter.Reach.NameOf(line.OfficeCode), Number(line.DeskNumber), line.OfficerNumber, policy[$"Mode.{line.Mode}"], words[$"Channel.{line.Channel}"],
        words[$"Category.{line.Category}"], policy[$"Purpose.{line.Purpose}"], policy[$"Verdict.{line.Verdict}"], words[$"Outcome.Case.{line.Outcome}"], ReportWords.Reasons(policy, line.Reasons),
        Instant(line.OpenedAt), line.IssuedAt is { } issued ? Instant(issued) : "", line.Seconds is { } seconds ? Number(seconds) : "", Number(line.Reviews), Number(line.Returns), Number(line.Reprints),
        Number(line.Spoiled), line.Standing is { } standing ? words[$"Standing.{standing}"] : "", line.Fraud ? "是" : "",
    ];

    /// <summary>What a row of a table is about.</summary>
    public string KeyOf(ReportMatter matter, ReportKey key) => ReportWords.KeyOf(words, policy, matter.Reach, key);

    /// <summary>What a breakdown is called.</summary>
    public string BreakdownOf(ReportBreakdown breakdown) => words[$"By.{breakdown}"];

    /// <summary>A reason in words.</summary>
    public string ReasonOf(ReportReason reason) => policy[$"Reason.{reason.Code}"];

    /// <summary>Seconds in words.</summary>
    public string SecondsOf(int? seconds) => ReportWords.Seconds(words, seconds);

    private IQueryable<ReportLineRow> Query(PortalDbContext open, ReportMatter matter) => open.Lines(matter.Filter, matter.Reach.Codes(matter.Filter), options.Value);

    private string Narrowed(ReportFilter filter)
    {
        List<string> parts = [.. ReportWords.Further(words, policy, filter).Select(part => part.Text)];
        if (filter.Mode is { } mode) parts.Add(policy[$"Mode.{mode}"]);
        if (filter.Channel is { } channel) parts.Add(words[$"Channel.{channel}"]);
        if (filter.Category is { } category) parts.Add(words[$"Category.{category}"]);
        return string.Join("；", parts);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => Domain.ShanghaiTime.At(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
