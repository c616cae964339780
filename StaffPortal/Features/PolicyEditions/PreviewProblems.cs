using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>Why a preview was not made, in words that end with what to do next. Pointers and codes only: nothing of what was sent.</summary>
internal static class PreviewProblems
{
    public static ProblemHttpResult Of(PreviewFault fault, params IReadOnlyList<FactFault> faults)
    {
        var (status, type, title) = Of(fault);
        var problem = new ProblemDetails { Type = $"urn:staffportal:{type}", Title = title, Status = status, Extensions = { ["code"] = fault.ToString() } };
        if (faults.FirstOrDefault(each => each.Number is not null) is { } number)
        {
            (problem.Extensions["fault"], problem.Extensions["pointer"]) = (number.Number.ToString(), number.Pointer);
        }
        if (faults.Count > 0) problem.Extensions["faults"] = faults.Select(FaultOf).ToArray();
        return TypedResults.Problem(problem);
    }

    private static Dictionary<string, object> FaultOf(FactFault fault)
    {
        var told = new Dictionary<string, object>(StringComparer.Ordinal) { ["pointer"] = fault.Pointer, ["code"] = fault.Code.ToString() };
        if (fault.Number is { } number) told["fault"] = number.ToString();
        if (fault.Allowed.Count > 0) told["allowed"] = fault.Allowed;
        return told;
    }

    private static (int Status, string Type, string Title) Of(PreviewFault fault) => fault switch
    {
        PreviewFault.BrokenJson => (400, "broken-json", "内容不是完整的 JSON，请检查后重新提交。"),
        PreviewFault.NotAllowed => (403, "not-allowed", "只有值班领导可以试算规则，请用值班领导账号登录。"),
        PreviewFault.ForeignOrigin => (403, "foreign-origin", "请求来自其他网站，未予受理，请在本系统内操作。"),
        PreviewFault.TooLarge => (413, "too-large", string.Create(CultureInfo.InvariantCulture, $"内容超过 {PreviewBody.MostBytes / 1024} KB，请只提交一笔业务的情况。")),
        PreviewFault.NotJson => (415, "not-json", "内容类型须为 UTF-8 编码的 application/json，请更正后重新提交。"),
        PreviewFault.InvalidFacts => (422, "invalid-facts", "所填情况有误，请按所列位置更正后重新提交。"),
        PreviewFault.MalformedNumber => (422, nameof(PreviewFault.MalformedNumber), "公民身份号码不正确，请核对后重新提交。"),
        PreviewFault.UnknownEdition => (422, "unknown-edition", "没有这个名称的规则版本或草案，请核对名称。"),
        PreviewFault.UnfitEdition => (422, "unfit-edition", "该草案的数值有误，无法据以试算，请先更正草案。"),
        PreviewFault.BeforeFirstEdition => (422, "before-first-edition", "该时刻尚无施行的规则版本，请改用之后的时刻或指定版本。"),
        PreviewFault.TooManyRequests => (429, "too-many-requests", "一分钟内试算超过 100 次，请稍候再试。"),
        PreviewFault.DatabaseUnavailable => (503, "unavailable", "系统暂时连不上数据库，请稍候再试；仍不行，请告诉系统管理员。"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words."),
    };
}
