using System.Security.Cryptography;
using StaffPortal.Features.Account;
using StaffPortal.Security;

namespace StaffPortal.Configuration;

/// <summary>What every request passes through, in this order.</summary>
public static class PortalPipeline
{
    /// <summary>Puts it together.</summary>
    public static void UsePortalPipeline(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(AnswerFailureAsync));
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseStartOfSignedIn();
        app.UseAntiforgery();
    }

    // the number leads an administrator to the log; the text of an exception never leaves the server
    private static Task AnswerFailureAsync(HttpContext http)
    {
        var number = RandomNumberGenerator.GetHexString(8);
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(PortalPipeline)).LogError("The request before failed; reference {Reference}.", number);
        return TypedResults.Problem(title: $"系统出错，已记录。请刷新重试；仍不行，请把编号 {number} 告诉系统管理员。", type: "urn:staffportal:failure", statusCode: 500)
            .ExecuteAsync(http);
    }
}
