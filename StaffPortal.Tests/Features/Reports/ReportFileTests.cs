// Long because a file is followed from being asked for to being opened, in each format and by each role.
using System.Data.Common;
using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StaffPortal.Domain.Audit;
using StaffPortal.Domain.Reports;
using StaffPortal.Features.Reports;
using StaffPortal.Persistence;
using StaffPortal.Persistence.Rows;
using StaffPortal.Security;
using StaffPortal.Tests.Benchmarks.Reports;
using StaffPortal.Tests.Documents;
using StaffPortal.Tests.Features.Books;
using StaffPortal.Tests.Features.Certificates;
using StaffPortal.Tests.Persistence.Cluster;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>Reports as files: each says whose it is, holds every case once, and is made once, whatever happens meanwhile.</summary>
public sealed class ReportFileTests(PostgresCluster cluster) : IDisposable
{
    private const int Cases = 300;
    private static readonly DateOnly s_lastDay = new(2026, 11, 20);
    private static readonly ReportFilter s_all = new(s_lastDay.AddDays(-60), s_lastDay);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tempid-report-files-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Csv_ARandomHistory_HoldsEveryCaseOnceUnderItsHead()
    {
        await using var portal = await StartAsync();
        var raw = await RandomHistoryTests.FillAsync(portal, Random.Shared.Next(), Cases);
        await RenameAsync(portal, HistoryPeople.Offices[1], "=HYPERLINK(\"x\")");

        var text = Encoding.UTF8.GetString(await MadeAsync(portal, HistoryPeople.Auditor, s_all, ReportFormat.Csv));

        using var csv = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (await csv.ReadAsync()) rows.Add(csv.Record!);
        Assert.Equal(["期间", "2026-09-21 至 2026-11-20"], rows[1]);
        Assert.Equal(["制表", $"民警 {HistoryPeople.Auditor.OfficerNumber}"], rows[4]);
        Assert.Equal(["时间", "2026-11-20 12:00"], rows[5]);
        var heads = rows.FindIndex(row => row[0] == "证明编号");
        var counted = raw.Where(one => one.Day >= s_all.From && one.Day <= s_all.To).ToList();
        Assert.Equal(counted.Count, rows.Count - heads - 1);
        Assert.Equal(counted.Select(one => one.Certificate?.Number ?? "").Order(StringComparer.Ordinal), rows.Skip(heads + 1).Select(row => row[0]).Order(StringComparer.Ordinal));
        // nothing that a spreadsheet would carry out
        Assert.Contains(rows.Skip(heads + 1), row => row[2] == "'=HYPERLINK(\"x\")");
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.StartsWith('='));
        foreach (var one in raw) Assert.DoesNotContain(one.Content.Number ?? "never", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_ARandomHistory_IsAValidWorkbookOfTheSameFigures()
    {
        await using var portal = await StartAsync();
        var raw = await RandomHistoryTests.FillAsync(portal, Random.Shared.Next(), Cases);
        await RenameAsync(portal, HistoryPeople.Offices[1], "=1+1");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await MadeAsync(portal, HistoryPeople.SupervisorOf(0), s_all, ReportFormat.Xlsx)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook, Cancelled).Select(error => error.Description));
        var sheets = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal(["报表", "清单"], sheets.Select(sheet => sheet.Name!.Value));
        var cases = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[1].Id!.Value!)).Worksheet;
        var seen = raw.Count(one => HistoryPeople.Offices.Take(3).Contains(one.Row.OfficeCode));
        Assert.Equal(seen + 1, cases.Descendants<Row>().Count());
        Assert.Empty(workbook.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        Assert.Contains("=1+1", cases.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_ARandomHistory_SaysWhatIsCountedByWhom()
    {
        await using var portal = await StartAsync();
        await RandomHistoryTests.FillAsync(portal, Random.Shared.Next(), Cases);
        var view = (await portal.Get<ReadReport>().RunAsync(HistoryPeople.Auditor, s_all, ReportBreakdown.Office, Cancelled)).Stands!;

        using var paper = new PaperOnDisk(await MadeAsync(portal, HistoryPeople.Auditor, s_all, ReportFormat.Pdf));

        var text = CertificateDrawingTests.Joined(await paper.TextAsync(0) + await paper.TextAsync(1));
        string[] said = ["演示数据", "2026-09-21 至 2026-11-20", $"民警 {HistoryPeople.Auditor.OfficerNumber}", "2026-11-20 12:00", $"铁路 {view.Whole.Rail}，民航 {view.Whole.Air}", HistoryPeople.Offices[0]];
        Assert.All(said, part => Assert.Contains(CertificateDrawingTests.Joined(part), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_TheSameTwice_IsOneFileAndEveryStepIsInTheTrail()
    {
        await using var portal = await StartAsync();
        await RandomHistoryTests.FillAsync(portal, 1, Cases);
        var (acts, request) = (portal.Get<ReportFileActs>(), Guid.CreateVersion7());
        var first = await acts.AskAsync(request, HistoryPeople.Auditor, s_all, ReportFormat.Csv, Cancelled);
        var second = await acts.AskAsync(request, HistoryPeople.Auditor, s_all, ReportFormat.Csv, Cancelled);
        Assert.Equal(first.Stands!.Id, second.Stands!.Id);
        Assert.True(await portal.Get<MakeReportFiles>().RunAsync(Cancelled));
        Assert.False(await portal.Get<MakeReportFiles>().RunAsync(Cancelled));
        await using (var opened = (await portal.Get<ListReportFiles>().OpenAsync(first.Stands.Id, HistoryPeople.Auditor, Cancelled)).Stands!.Content) Assert.True(opened.Length > 0);
        Assert.Equal(ReportFault.TooLate, (await acts.CancelAsync(first.Stands.Id, HistoryPeople.Auditor, Cancelled)).Fault);

        await using var books = await portal.OpenBooksAsync();
        var told = await books.AuditEntries.Where(entry => entry.Object == $"report:{first.Stands.Id:N}").OrderBy(entry => entry.Seq).ToListAsync(Cancelled);
        Assert.Equal([AuditAct.ReportExported, AuditAct.ReportOpened], told.Select(entry => entry.Act));
        Assert.All(told, entry => Assert.Contains("\"format\":\"Csv\"", entry.Json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_MoreThanCanBeMade_IsRefusedUntilOneIsTakenBack()
    {
        await using var portal = await StartAsync();
        var acts = portal.Get<ReportFileActs>();
        List<Guid> asked = [];
        for (var count = 0; count < ReportFileActs.MostComing; count++) asked.Add((await acts.AskAsync(Guid.CreateVersion7(), PortalUnderTest.Supervisor, s_all, ReportFormat.Csv, Cancelled)).Stands!.Id);
        Assert.Equal(ReportFault.TooMany, (await acts.AskAsync(Guid.CreateVersion7(), PortalUnderTest.Supervisor, s_all, ReportFormat.Csv, Cancelled)).Fault);
        Assert.Equal(ReportFileState.Cancelled, (await acts.CancelAsync(asked[0], PortalUnderTest.Supervisor, Cancelled)).Stands!.State);
        Assert.Null((await acts.AskAsync(Guid.CreateVersion7(), PortalUnderTest.Supervisor, s_all, ReportFormat.Csv, Cancelled)).Fault);
        Assert.Equal(ReportFault.NotThere, (await acts.CancelAsync(asked[1], PaperDriver.Auditor, Cancelled)).Fault);
        Assert.Equal(ReportFault.NotAllowed, (await acts.AskAsync(Guid.CreateVersion7(), PortalUnderTest.OfficerAt(2), s_all, ReportFormat.Csv, Cancelled)).Fault);
    }

    [Fact]
    public async Task Make_TakenBackWhileItIsWritten_EndsAndLeavesNothing()
    {
        var pause = new PauseAtTheCases();
        await using var portal = await StartAsync(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
            services.ConfigureDbContext<PostgresPortalDbContext>(options => options.AddInterceptors(pause));
        });
        await RandomHistoryTests.FillAsync(portal, 1, Cases);
        var asked = (await portal.Get<ReportFileActs>().AskAsync(Guid.CreateVersion7(), HistoryPeople.Auditor, s_all, ReportFormat.Csv, Cancelled)).Stands!;
        var making = portal.Get<MakeReportFiles>().RunAsync(Cancelled);
        await pause.Reached;
        Assert.Equal(ReportFileState.Cancelled, (await portal.Get<ReportFileActs>().CancelAsync(asked.Id, HistoryPeople.Auditor, Cancelled)).Stands!.State);
        Assert.True(await making);
        Assert.Equal(ReportFileState.Cancelled, (await portal.Get<ReportFileActs>().ReadAsync(asked.Id, HistoryPeople.Auditor, Cancelled)).Stands!.State);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task Make_WhatAKilledNodeHadBegun_IsBegunAnewOnce()
    {
        await using var portal = await StartAsync();
        await RandomHistoryTests.FillAsync(portal, 1, Cases);
        var asked = (await portal.Get<ReportFileActs>().AskAsync(Guid.CreateVersion7(), HistoryPeople.Auditor, s_all, ReportFormat.Csv, Cancelled)).Stands!;
        await using (var books = portal.OpenAsOwner())
        {
            var until = portal.Clock.GetUtcNow().AddSeconds(30);
            await books.ReportFiles.ExecuteUpdateAsync(file => file.SetProperty(f => f.State, ReportFileState.Running).SetProperty(f => f.HeldUntil, until), Cancelled);
        }
        Assert.False(await portal.Get<MakeReportFiles>().RunAsync(Cancelled));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var both = await Task.WhenAll(portal.Get<MakeReportFiles>().RunAsync(Cancelled), portal.Get<MakeReportFiles>().RunAsync(Cancelled));
        Assert.Single(both, made => made);
        Assert.Equal(ReportFileState.Done, (await portal.Get<ReportFileActs>().ReadAsync(asked.Id, HistoryPeople.Auditor, Cancelled)).Stands!.State);
    }

    [Fact]
    public async Task Schedule_ADayIsOver_AsksOnceForEveryOfficeAndEverySavedReport()
    {
        await using var portal = await StartAsync();
        await RandomHistoryTests.FillAsync(portal, 1, Cases);
        await using (var owner = portal.OpenAsOwner())
        {
            owner.Officers.Add(new OfficerRow { Number = HistoryPeople.SupervisorOf(0).OfficerNumber, Name = "某领导", Role = OfficerRole.Supervisor, OfficeCode = HistoryPeople.Offices[0], Enabled = true });
            await owner.SaveChangesAsync(Cancelled);
        }
        var saved = await portal.Get<SaveReport>().RunAsync(Guid.CreateVersion7(), HistoryPeople.SupervisorOf(0), " 儿童 ", s_all with { Category = CaseCategory.Child }, ReportSchedule.Daily, Cancelled);
        Assert.Equal("儿童", saved.Stands!.Name);
        Assert.Equal(ReportFault.NameUnusable, (await portal.Get<SaveReport>().RunAsync(Guid.CreateVersion7(), HistoryPeople.SupervisorOf(0), "儿童", s_all, ReportSchedule.None, Cancelled)).Fault);
        portal.Clock.Advance(TimeSpan.FromHours(13));

        var asked = await portal.Get<ScheduleReports>().RunAsync(Cancelled);

        Assert.Equal(0, await portal.Get<ScheduleReports>().RunAsync(Cancelled));
        await using var books = await portal.OpenBooksAsync();
        var files = await books.ReportFiles.AsNoTracking().ToListAsync(Cancelled);
        Assert.Equal(asked, files.Count);
        var yesterday = files.Where(file => file.Kind is ReportFileKind.Daily && file.Query.Contains("from=2026-11-20", StringComparison.Ordinal)).ToList();
        var busy = (await books.ReportLines.Where(line => line.Day == s_lastDay).Select(line => line.OfficeCode).Distinct().ToListAsync(Cancelled)).Order(StringComparer.Ordinal);
        Assert.Equal(busy, yesterday.Where(file => file.AskedBy == "" && file.Format is ReportFormat.Pdf).Select(file => file.OfficeCode).Order(StringComparer.Ordinal));
        var own = Assert.Single(yesterday, file => file.Title == "儿童" && file.Format is ReportFormat.Xlsx);
        Assert.Equal("from=2026-11-20&to=2026-11-20&category=Child", own.Query);
        while (await portal.Get<MakeReportFiles>().RunAsync(Cancelled))
        {
            // all of them
        }
        Assert.Equal(files.Count, await books.ReportFiles.CountAsync(file => file.State == ReportFileState.Done, Cancelled));
        Assert.Contains(files, file => file.Kind is ReportFileKind.Monthly && file.Query.StartsWith("from=2026-10-01&to=2026-10-31", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_ByOffice_ShowsWhatIsInReachAndNoMore()
    {
        await using var portal = await StartAsync();
        await RandomHistoryTests.FillAsync(portal, 1, Cases);
        portal.Clock.Advance(TimeSpan.FromHours(13));
        await portal.Get<ScheduleReports>().RunAsync(Cancelled);
        var asked = (await portal.Get<ReportFileActs>().AskAsync(Guid.CreateVersion7(), HistoryPeople.SupervisorOf(1), s_all, ReportFormat.Csv, Cancelled)).Stands!;
        var above = (await portal.Get<ListReportFiles>().RunAsync(HistoryPeople.SupervisorOf(0), Cancelled)).Stands!;
        var below = (await portal.Get<ListReportFiles>().RunAsync(HistoryPeople.SupervisorOf(1), Cancelled)).Stands!;
        var auditor = (await portal.Get<ListReportFiles>().RunAsync(HistoryPeople.Auditor, Cancelled)).Stands!;
        Assert.Equal(HistoryPeople.Offices.Take(3), above.Scheduled.Select(file => file.OfficeCode).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([HistoryPeople.Offices[1]], below.Scheduled.Select(file => file.OfficeCode).Distinct());
        Assert.Empty(above.Own);
        Assert.Equal([asked.Id], below.Own.Select(file => file.Id));
        Assert.Equal([asked.Id], auditor.Own.Select(file => file.Id));
        while (await portal.Get<MakeReportFiles>().RunAsync(Cancelled))
        {
            // all of them
        }
        Assert.Equal(ReportFault.NotThere, (await portal.Get<ListReportFiles>().OpenAsync(asked.Id, HistoryPeople.SupervisorOf(0), Cancelled)).Fault);
        await using (var opened = (await portal.Get<ListReportFiles>().OpenAsync(asked.Id, HistoryPeople.Auditor, Cancelled)).Stands!.Content) Assert.True(opened.CanRead);
        Assert.Equal(ReportFault.NotAllowed, (await portal.Get<ListReportFiles>().OpenAsync(asked.Id, PortalUnderTest.OfficerAt(2), Cancelled)).Fault);
    }

    [Fact]
    public async Task Tidy_WhenItsTimeIsOver_AnExportGoesAndADailyReportStays()
    {
        await using var portal = await StartAsync();
        await RandomHistoryTests.FillAsync(portal, 1, Cases);
        await MadeAsync(portal, HistoryPeople.Auditor, s_all, ReportFormat.Csv);
        portal.Clock.Advance(TimeSpan.FromHours(13));
        await portal.Get<ScheduleReports>().RunAsync(Cancelled);
        while (await portal.Get<MakeReportFiles>().RunAsync(Cancelled))
        {
            // all of them
        }
        var scheduled = _folder.GetFiles().Length - 1;
        Assert.Equal(0, await portal.Get<TidyReportFiles>().RunAsync(Cancelled));
        portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, await portal.Get<TidyReportFiles>().RunAsync(Cancelled));
        Assert.Equal(scheduled, _folder.GetFiles().Length);
        Assert.Empty(_folder.GetFiles("*.csv"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<PortalUnderTest> StartAsync(Action<IServiceCollection>? change = null)
    {
        var portal = await PortalUnderTest.StartAsync(cluster, "PostgreSql", change: change, settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reports:Folder"] = _folder.FullName });
        await using var owner = portal.OpenAsOwner();
        owner.Officers.Add(new OfficerRow { Number = HistoryPeople.Auditor.OfficerNumber, Name = "某审计", Role = OfficerRole.Auditor, OfficeCode = "BXZ01", Enabled = true });
        await owner.SaveChangesAsync(Cancelled);
        return portal;
    }

    private static async Task<byte[]> MadeAsync(PortalUnderTest portal, OfficerSession officer, ReportFilter filter, ReportFormat format)
    {
        if (officer.Role is OfficerRole.Supervisor)
        {
            await using var owner = portal.OpenAsOwner();
            owner.Officers.Add(new OfficerRow { Number = officer.OfficerNumber, Name = officer.Name, Role = officer.Role, OfficeCode = officer.OfficeCode, Enabled = true });
            await owner.SaveChangesAsync(Cancelled);
        }
        var asked = (await portal.Get<ReportFileActs>().AskAsync(Guid.CreateVersion7(), officer, filter, format, Cancelled)).Stands!;
        Assert.True(await portal.Get<MakeReportFiles>().RunAsync(Cancelled));
        await using var opened = (await portal.Get<ListReportFiles>().OpenAsync(asked.Id, officer, Cancelled)).Stands!.Content;
        using var bytes = new MemoryStream();
        await opened.CopyToAsync(bytes, Cancelled);
        return bytes.ToArray();
    }

    private static async Task RenameAsync(PortalUnderTest portal, string office, string name)
    {
        await using var owner = portal.OpenAsOwner();
        await owner.Offices.Where(row => row.Code == office).ExecuteUpdateAsync(row => row.SetProperty(r => r.ShortName, name), Cancelled);
    }

    /// <summary>Holds the reading of the cases until it is cancelled.</summary>
    private sealed class PauseAtTheCases : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("ORDER BY r.\"Day\", r.\"CaseId\"", StringComparison.Ordinal)) return result;
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return result;
        }
    }
}
