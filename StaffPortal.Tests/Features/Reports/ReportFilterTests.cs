using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Domain.Reports;
using StaffPortal.Features.Reports;

namespace StaffPortal.Tests.Features.Reports;

/// <summary>A filter goes into the address and comes back the same; what nobody could have pressed is left out.</summary>
public sealed class ReportFilterTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);

    [Fact]
    public void ToQuery_EveryNarrowing_ComesBackTheSame()
    {
        var filter = new ReportFilter(new(2026, 10, 1), new(2026, 10, 31))
        {
            Office = "BXZ01", Alone = true, Desk = 2, Officer = "100001", Mode = TravelMode.Aviation, Channel = Channel.Kiosk, Category = CaseCategory.NoCard, Outcome = CaseOutcome.NoOutcome, Verdict = Verdict.Ask,
            Reason = ReasonCode.FrequentIssue, Purpose = LookUpPurpose.NoPhone, Hour = 0, SameAs = Guid.CreateVersion7(), Night = true, Colleague = true, NoPicture = true, QuickApproval = true, Approver = "100088",
        };
        // every member but the period narrows, and none is forgotten
        Assert.DoesNotContain(filter.Narrowings(), part => part.Value is null);
        Assert.Equal(typeof(ReportFilter).GetProperties().Count(property => property.CanWrite) - 2, filter.Narrowings().Count());
        Assert.Equal(filter, Of(filter.ToQuery()));
    }

    [Theory]
    [InlineData("", "2026-10-22", "2026-11-20")]
    [InlineData("from=2026-11-30&to=2026-11-01", "2026-11-01", "2026-11-30")]
    [InlineData("from=1999-01-01&to=2026-11-20", "2026-10-22", "2026-11-20")]
    [InlineData("from=2020-01-01&to=2026-11-20", "2025-11-20", "2026-11-20")]
    [InlineData("to=2026-13-01", "2026-10-22", "2026-11-20")]
    public void Of_Periods_AreSetRight(string query, string from, string to)
    {
        var filter = Of(query);
        Assert.Equal((from, to), ($"{filter.From:yyyy-MM-dd}", $"{filter.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("mode=7")]
    [InlineData("mode=Ship")]
    [InlineData("office=<script>")]
    [InlineData("officer=1'--")]
    [InlineData("hour=24")]
    [InlineData("same=11010519491231002X")]
    public void Of_WhatNobodyPressed_IsLeftOut(string query) => Assert.Equal(ReportFilter.Usual(s_today), Of(query));

    private static ReportFilter Of(string query) => ReportFilter.Of(
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]), StringComparer.Ordinal), s_today);
}
