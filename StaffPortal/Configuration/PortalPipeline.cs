using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using StaffPortal.Features.Account;
using StaffPortal.Sealing;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary>What every request passes through, in this order.</summary>
public static class PortalPipeline
{
    /// <summary>Puts it together, once the keys were read.</summary>
    public static void UsePortalPipeline(this WebApplication app)
    {
        // a damaged key file stops the start, not the first traveller
        _ = app.Services.GetRequiredService<PersonalDataKeyRing>();
        _ = app.Services.GetRequiredService<SealKeyStore>();
        app.UseKnownProxies();
        app.UseExceptionHandler(handler => handler.Run(AnswerFailureAsync));
        app.UseSecurityHeaders();
        // every cookie, whoever sets it
        app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.SameAsRequest });
        app.UseRequestLocalization();
        // a mistyped address is told in the portal's own words; scripts and other systems keep the plain status
        app.UseStatusCodePages(answer => TellNotFound(answer.HttpContext));
        app.UseAuthentication();
        app.UseAuthorization();
        // after who is asking is known: limits count by officer
        app.UseRateLimiter();
        app.UseStartOfSignedIn();
        app.UseAntiforgery();
    }

    private static Task TellNotFound(HttpContext http)
    {
        var isPage = HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isPage && http.Response.StatusCode is StatusCodes.Status404NotFound) http.Response.Redirect("/not-found");
        return Task.CompletedTask;
    }

    // the number leads an administrator to the log; the text of an exception never leaves the server
    internal static Task AnswerFailureAsync(HttpContext http)
    {
        var number = RandomNumberGenerator.GetHexString(8);
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(PortalPipeline)).RequestFailed(number);
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var answer = failure is DbException || failure?.InnerException is DbException
            ? TypedResults.Problem(title: $"系统暂时连不上数据库。已保存的业务不会丢失，请稍候重试；仍不行，请把编号 {number} 告诉系统管理员。", type: "urn:staffportal:unavailable", statusCode: 503)
            : TypedResults.Problem(title: $"系统出错，已记录。请刷新重试；仍不行，请把编号 {number} 告诉系统管理员。", type: "urn:staffportal:failure", statusCode: 500);
        return answer.ExecuteAsync(http);
    }
}
