using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using StaffPortal.Domain;
using StaffPortal.Domain.Certificates;
using StaffPortal.Domain.Policy;
using StaffPortal.Security;

namespace StaffPortal.Features.PolicyEditions;

/// <summary>What the policy would say, by HTTP: <c>POST /api/v1/policy/preview</c> (docs/decisions/0046).</summary>
public static class PreviewEndpoint
{
    // long enough for a limit that was used up at once, and for a database that restarts
    private static readonly TimeSpan s_wait = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Registers what it uses.</summary>
    public static IServiceCollection AddPolicyPreview(this IServiceCollection services) =>
        services.AddSingleton<PreviewDecision>().AddRateLimiter(limiter => limiter.AddPolicy<string, PreviewLimit>(PreviewLimit.Name));

    /// <summary>Maps it.</summary>
    public static void MapPolicyEditions(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/v1/policy/preview", PreviewAsync).RequireAuthorization().RequireRateLimiting(PreviewLimit.Name);

    /// <summary>A problem as it goes out: kept nowhere, and with the time to wait where waiting is what to do.</summary>
    internal static ProblemHttpResult Told(HttpContext http, PreviewFault fault, params IReadOnlyList<FactFault> faults)
    {
        http.Response.KeepNowhere();
        if (fault is PreviewFault.TooManyRequests or PreviewFault.DatabaseUnavailable) http.Response.Headers.RetryAfter = s_wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return PreviewProblems.Of(fault, faults);
    }

    private static async Task<Results<JsonHttpResult<PreviewAnswer>, ProblemHttpResult, ChallengeHttpResult>> PreviewAsync(
        HttpContext http, PreviewDecision preview, CancellationToken cancellationToken)
    {
        if (OfficerClaims.Read(http.User) is not { } officer) return TypedResults.Challenge();
        if (IsForeign(http.Request)) return Told(http, PreviewFault.ForeignOrigin);
        var result = await preview.RunAsync(officer, () => PreviewBody.ReadAsync(http.Request, cancellationToken), cancellationToken);
        if (result.Fault is { } fault) return Told(http, fault, result.Faults);
        http.Response.KeepNowhere();
        return TypedResults.Json(AnswerOf(result.Decision!), s_json);
    }

    // the cookie does not come along from another site; this holds where a browser does not know that yet
    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static PreviewAnswer AnswerOf(Decision decision) => new(
        decision.Verdict,
        [.. decision.Findings.Select(finding => new PreviewFinding(finding.Code, finding.Effect, finding.Rule, finding.NextStep))],
        decision.Validity is { } validity ? new PreviewValidity(ShanghaiTime.At(validity.From), ShanghaiTime.At(validity.Until)) : null);
}
