using Bunit;
using StaffPortal.Domain.Identity;
using StaffPortal.Features.Desk;

namespace StaffPortal.Tests.Features.Desk;

public sealed class NumberBoxTests
{
    private static readonly BirthDates s_dates = BirthDates.On(new DateOnly(2026, 1, 31), 150);

    [Theory]
    [InlineData("1101001990130700", "出生日期有误：没有 13 月（第 11–12 位）", "13")]
    [InlineData("11010019900230", "出生日期有误：没有 1990-02-30 这一天（第 13–14 位）", "30")]
    [InlineData("1101002", "", "")]
    [InlineData("1101A0", "第 5 位不能是“A”：只能是数字，末位可为 X", "A")]
    [InlineData("110100199003070038", "校验码不符：请与旅客逐位核对（第 18 位）", "8")]
    public void Type_MalformedNumber_SaysWhatAndWhere(string typed, string message, string underlined)
    {
        using var bench = new DeskBench();
        var box = bench.Render<NumberBox>(parameters => parameters.Add(part => part.Draft, CitizenIdDraft.Read(typed, s_dates)));
        Assert.Equal(underlined, box.FindAll("mark").Select(mark => mark.TextContent).DefaultIfEmpty("").Single());
        if (message.Length > 0) Assert.Equal(message, box.Find("[role=status]").TextContent.Trim());
        Assert.Equal(message.Length > 0 ? "true" : "false", box.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Render_Empty_HasOneTextboxWithItsNameAndALimit()
    {
        using var bench = new DeskBench();
        var box = bench.Render<NumberBox>();
        var input = Assert.Single(box.FindAll("input"));
        Assert.Equal(("公民身份号码", "64"), (box.Find($"label[for={input.Id}]").TextContent, input.GetAttribute("maxlength")));
    }

    [Fact]
    public async Task Typed_FullWidthAndSpaces_IsReadNormalised()
    {
        using var bench = new DeskBench();
        CitizenIdDraft? read = null;
        var box = bench.Render<NumberBox>(parameters => parameters.Add(part => part.OnDraft, draft => read = draft));
        await box.InvokeAsync(() => box.Instance.NumberTyped("１１０１０５ 1949-1231 002x"));
        Assert.Equal(("11010519491231002X", true), (read?.Text, read?.IsComplete));
    }

    [Theory]
    [InlineData(150, CitizenIdDraftFault.Year)]
    [InlineData(180, CitizenIdDraftFault.None)]
    // not known yet: what the look-up may believe is not said to be wrong
    [InlineData(null, CitizenIdDraftFault.None)]
    public async Task Typed_YearLongAgo_IsWrongWhereTheEditionInForceDoesNotBelieveIt(int? oldestYears, CitizenIdDraftFault fault)
    {
        using var bench = new DeskBench();
        CitizenIdDraft? read = null;
        var box = bench.Render<NumberBox>(parameters => parameters.Add(part => part.OldestYears, oldestYears).Add(part => part.OnDraft, draft => read = draft));
        await box.InvokeAsync(() => box.Instance.NumberTyped("1100001850"));
        Assert.Equal(fault, read?.Fault);
    }
}
